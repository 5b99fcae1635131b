package dev.quarry.query.function.aggregate;

import static dev.quarry.query.function.AggregateDefinition.aggregate;

import dev.quarry.query.function.AggregateDefinition;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The values as an array. */
final class CollectAggregates {
    /** The most elements that are collected. */
    private static final long MAX_LENGTH = 131_072;

    private CollectAggregates() {}

    static List<AggregateFunction> all() {
        return List.of(
                collect("collectArray", "All values, nulls included, as an array.")
                        .example(
                                "data record(a = 1), record(a = null), record(a = 1) | summarize v = collectArray(a)",
                                "data record(v = array(1, null, 1))")
                        .example(
                                "data record(a = array(1, array(2))), record(a = 3) | summarize v = collectArray(a, expand: true)",
                                "data record(v = array(1, 2, 3))")
                        .body(context -> new Collecting(value -> true)),
                collect(
                                "collectDistinct",
                                "The different values other than null as an array, in order of first appearance.")
                        .example(
                                "data record(a = 2), record(a = null), record(a = 1), record(a = 2) | summarize v = collectDistinct(a)",
                                "data record(v = array(2, 1))")
                        .body(context -> {
                            Set<String> seen = new HashSet<>();
                            return new Collecting(value -> !value.isNull() && seen.add(ValueText.key(value)));
                        }));
    }

    private static AggregateDefinition collect(String name, String description) {
        return aggregate(name)
                .describe(description)
                .parameter("expression", Type.ANY)
                .optionalConstant("maxLength", Type.LONG, Value.of(MAX_LENGTH))
                .constraint(Constraint.between(1, MAX_LENGTH))
                .optionalConstant("expand", Type.BOOLEAN, Value.of(false))
                .returns(Type.ARRAY);
    }

    private static final class Collecting implements Accumulator {
        private final List<Value> collected = new ArrayList<>();
        private final Predicate<Value> wanted;

        Collecting(Predicate<Value> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void add(Value[] arguments) {
            long limit = arguments[1] instanceof LongValue(long length) ? Math.min(length, MAX_LENGTH) : MAX_LENGTH;
            boolean expand = arguments[2] instanceof BooleanValue(boolean b) && b;
            collect(arguments[0], limit, expand);
        }

        private void collect(Value value, long limit, boolean expand) {
            if (expand && value instanceof ArrayValue(List<Value> elements)) {
                elements.forEach(element -> collect(element, limit, true));
            } else if (collected.size() < limit && wanted.test(value)) {
                collected.add(value);
            }
        }

        @Override
        public Value finish() {
            return collected.isEmpty() ? NullValue.NULL : new ArrayValue(collected);
        }
    }
}
