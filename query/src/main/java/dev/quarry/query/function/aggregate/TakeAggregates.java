package dev.quarry.query.function.aggregate;

import static dev.quarry.query.function.AggregateDefinition.aggregate;

import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.value.Sameness;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueOrder;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/** One of the values that are not null. */
final class TakeAggregates {
    private TakeAggregates() {}

    static List<AggregateFunction> all() {
        return List.of(
                take("takeAny", "One of the values that are not null.", "7", (kept, next) -> kept),
                take("takeFirst", "The first value that is not null.", "7", (kept, next) -> kept),
                take("takeLast", "The last value that is not null.", "\"a\"", (kept, next) -> next),
                take(
                        "takeMax",
                        "The greatest value in the order of sort, across types.",
                        "\"a\"",
                        least(ValueOrder.DESCENDING)),
                take(
                        "takeMin",
                        "The smallest value in the order of sort, across types.",
                        "3",
                        least(ValueOrder.ASCENDING)));
    }

    private static BinaryOperator<Value> least(Comparator<Value> order) {
        return BinaryOperator.minBy(order.thenComparing(Sameness.ORDER));
    }

    private static AggregateFunction take(
            String name, String description, String exampleResult, BinaryOperator<Value> choice) {
        String rows = name.equals("takeAny")
                ? "data record(a = null), record(a = 7)"
                : "data record(a = null), record(a = 7), record(a = 3), record(a = \"a\")";
        return aggregate(name)
                .describe(description)
                .parameter("expression", Type.ANY)
                .returns(types -> types.get(0))
                .example(rows + " | summarize v = " + name + "(a)", "data record(v = " + exampleResult + ")")
                .body(context -> new Taking(choice));
    }

    private static final class Taking implements Accumulator {
        private final BinaryOperator<Value> choice;
        private Value kept = NullValue.NULL;

        Taking(BinaryOperator<Value> choice) {
            this.choice = choice;
        }

        @Override
        public void add(Value[] arguments) {
            Value next = arguments[0];
            if (!next.isNull()) {
                kept = kept.isNull() ? next : choice.apply(kept, next);
            }
        }

        @Override
        public Value finish() {
            return kept;
        }
    }
}
