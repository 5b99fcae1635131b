package dev.quarry.query.function.aggregate;

import static dev.quarry.query.function.AggregateDefinition.aggregate;

import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.ValueText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How many rows, and how many different values. */
final class CountAggregates {
    private CountAggregates() {}

    static List<AggregateFunction> all() {
        return List.of(
                aggregate("count")
                        .describe("The number of records.")
                        .returns(Type.LONG)
                        .example("data record(a = 1), record(a = null) | summarize n = count()", "data record(n = 2)")
                        .body(context -> new Counting(arguments -> true)),
                aggregate("countIf")
                        .describe("The number of records for which the condition is true.")
                        .parameter("condition", Type.BOOLEAN)
                        .returns(Type.LONG)
                        .example(
                                "data record(a = 1), record(a = 5), record(a = null) | summarize n = countIf(a > 2)",
                                "data record(n = 1)")
                        .body(context ->
                                new Counting(arguments -> arguments[0] instanceof BooleanValue(boolean b) && b)),
                distinct("countDistinct", "The number of different values other than null."),
                distinct(
                        "countDistinctApprox",
                        "The number of different values other than null; exact at any precision."),
                aggregate("countDistinctExact")
                        .describe("The number of different values other than null.")
                        .parameter("expression", Type.ANY)
                        .returns(Type.LONG)
                        .example(
                                "data record(a = 1), record(a = 1.0), record(a = \"1\") | summarize n = countDistinctExact(a)",
                                "data record(n = 2)")
                        .body(context -> new CountingDistinct()));
    }

    private static AggregateFunction distinct(String name, String description) {
        return aggregate(name)
                .describe(description)
                .parameter("expression", Type.ANY)
                .optionalConstant("precision", Type.LONG, Value.of(14L))
                .constraint(Constraint.between(3, 16))
                .returns(Type.LONG)
                .example(
                        "data record(a = 1), record(a = 2), record(a = 1), record(a = null) | summarize n = " + name
                                + "(a)",
                        "data record(n = 2)")
                .body(context -> new CountingDistinct());
    }

    private static final class Counting implements Accumulator {
        private final Predicate<Value[]> counts;
        private long count;

        Counting(Predicate<Value[]> counts) {
            this.counts = counts;
        }

        @Override
        public void add(Value[] arguments) {
            count += counts.test(arguments) ? 1 : 0;
        }

        @Override
        public Value finish() {
            return Value.of(count);
        }
    }

    private static final class CountingDistinct implements Accumulator {
        private final Set<String> keys = new HashSet<>();

        @Override
        public void add(Value[] arguments) {
            if (!arguments[0].isNull()) {
                keys.add(ValueText.key(arguments[0]));
            }
        }

        @Override
        public Value finish() {
            return Value.of((long) keys.size());
        }
    }
}
