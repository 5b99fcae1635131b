package dev.quarry.query.function.aggregate;

import static dev.quarry.query.function.AggregateDefinition.aggregate;

import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.ValueOrder;
import dev.quarry.query.value.ValueType;
import java.util.List;

/** Sums, means, extremes and spreads. Nulls are ignored; values of other types make the result null. */
final class NumericAggregates {
    private static final Type SUMMABLE = Type.NUMBER.or(Type.DURATION);
    private static final Type ORDERED =
            SUMMABLE.or(Type.BOOLEAN).or(Type.STRING).or(Type.TIMESTAMP);

    private NumericAggregates() {}

    static List<AggregateFunction> all() {
        return List.of(
                aggregate("sum")
                        .describe("The sum of numbers, always a double, or of durations.")
                        .parameter("expression", SUMMABLE)
                        .returns(types -> summed(types.get(0)))
                        .example(
                                "data record(a = 1), record(a = 2), record(a = null) | summarize s = sum(a)",
                                "data record(s = 3.0)")
                        .example("data record(a = 1m), record(a = 30s) | summarize s = sum(a)", "data record(s = 90s)")
                        .body(context -> new Sum(false)),
                aggregate("avg")
                        .describe("The mean of numbers or of durations.")
                        .parameter("expression", SUMMABLE)
                        .returns(types -> summed(types.get(0)))
                        .example(
                                "data record(a = 1), record(a = 4), record(a = null) | summarize m = avg(a)",
                                "data record(m = 2.5)")
                        .body(context -> new Sum(true)),
                aggregate("min")
                        .describe("The smallest of numbers, strings, booleans, timestamps or durations.")
                        .parameter("expression", ORDERED)
                        .returns(types -> extreme(types.get(0)))
                        .example("data record(a = 3), record(a = 2) | summarize m = min(a)", "data record(m = 2)")
                        .body(context -> new Extreme(ValueOrder.ASCENDING)),
                aggregate("max")
                        .describe("The greatest of numbers, strings, booleans, timestamps or durations.")
                        .parameter("expression", ORDERED)
                        .returns(types -> extreme(types.get(0)))
                        .example("data record(a = 3), record(a = 2.5) | summarize m = max(a)", "data record(m = 3.0)")
                        .body(context -> new Extreme(ValueOrder.DESCENDING)),
                aggregate("stddev")
                        .describe("The standard deviation of all the values (not of a sample).")
                        .parameter("expression", Type.NUMBER)
                        .returns(Type.DOUBLE)
                        .example("data record(a = 1), record(a = 3) | summarize s = stddev(a)", "data record(s = 1.0)")
                        .body(context -> new Spread(true)),
                aggregate("variance")
                        .describe("The variance of all the values (not of a sample).")
                        .parameter("expression", Type.NUMBER)
                        .returns(Type.DOUBLE)
                        .example(
                                "data record(a = 1), record(a = 5) | summarize v = variance(a)", "data record(v = 4.0)")
                        .body(context -> new Spread(false)),
                aggregate("correlation")
                        .describe("Pearson's correlation of two numbers; null when one of them is always the same.")
                        .parameter("expression1", Type.NUMBER)
                        .parameter("expression2", Type.NUMBER)
                        .returns(Type.DOUBLE)
                        .example(
                                "data record(a = 1, b = 2), record(a = 2, b = 4) | summarize c = correlation(a, b)",
                                "data record(c = 1.0)")
                        .body(context -> new Correlation()));
    }

    private static Type summed(Type type) {
        Type numbers = type.overlaps(Type.NUMBER) ? Type.DOUBLE : Type.NULL;
        return type.mayBe(ValueType.DURATION) ? numbers.or(Type.DURATION) : numbers;
    }

    private static Type extreme(Type type) {
        return type.overlaps(ORDERED) && type.possible().size() == 1 ? type : ORDERED;
    }
}
