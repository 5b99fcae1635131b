package dev.quarry.query.function.aggregate;

import static dev.quarry.query.function.AggregateDefinition.aggregate;

import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Percentiles and ranks. */
final class PercentileAggregates {
    private static final Type RANKED =
            Type.NUMBER.or(Type.DURATION).or(Type.TIMESTAMP).or(Type.BOOLEAN);
    private static final Value ONE = Value.of(1L);

    private PercentileAggregates() {}

    static List<AggregateFunction> all() {
        return List.of(
                aggregate("percentile")
                        .describe("The value that so many percent of the values lie below, interpolated.")
                        .parameter("expression", RANKED)
                        .constant("percentile", Type.NUMBER)
                        .constraint(Constraint.between(0, 100))
                        .optional("weight", Type.NUMBER, ONE)
                        .returns(types -> ranked(types.get(0)))
                        .example(
                                "data record(a = 1), record(a = 2), record(a = 4) | summarize p = percentile(a, 75)",
                                "data record(p = 3.0)")
                        .body(context -> new Ranking(
                                (values, a) -> values.add(a[0], Numbers.toDouble(a[2])),
                                (values, a) -> values.percentile(Numbers.toDouble(a[1])))),
                aggregate("percentiles")
                        .describe("An array of several percentiles.")
                        .parameter("expression", RANKED)
                        .optional("weight", Type.NUMBER, ONE)
                        .variadicConstant("percentile", Type.NUMBER)
                        .constraint(Constraint.between(0, 100))
                        .returns(Type.ARRAY)
                        .example(
                                "data record(a = 1), record(a = 2), record(a = 4) | summarize p = percentiles(a, 50, 75)",
                                "data record(p = array(2.0, 3.0))")
                        .body(context -> new Ranking(
                                (values, a) -> values.add(a[0], Numbers.toDouble(a[1])),
                                PercentileAggregates::several)),
                aggregate("median")
                        .describe("The value in the middle; the mean of the two in the middle of an even number.")
                        .parameter("expression", RANKED)
                        .optional("weight", Type.NUMBER, ONE)
                        .returns(types -> ranked(types.get(0)))
                        .example(
                                "data record(a = 1), record(a = 2), record(a = 9) | summarize m = median(a)",
                                "data record(m = 2.0)")
                        .body(context -> new Ranking(
                                (values, a) -> values.add(a[0], Numbers.toDouble(a[1])),
                                (values, a) -> values.percentile(50))),
                aggregate("percentRank")
                        .describe("The part, from 0 to 1, of the values that are smaller than the given one.")
                        .parameter("expression", RANKED)
                        .constant("value", RANKED)
                        .returns(Type.DOUBLE)
                        .example(
                                "data record(a = 1), record(a = 2), record(a = 3), record(a = 4) | summarize r = percentRank(a, 3)",
                                "data record(r = 0.5)")
                        .body(context ->
                                new Ranking((values, a) -> values.add(a[0], 1), (values, a) -> values.rank(a[1]))),
                aggregate("percentileFromSamples")
                        .describe(
                                "The percentile of the elements of arrays, each array standing for originalCount values.")
                        .parameter("expression", Type.ARRAY)
                        .constant("percentile", Type.NUMBER)
                        .constraint(Constraint.between(0, 100))
                        .optional("originalCount", Type.NUMBER, NullValue.NULL)
                        .returns(RANKED)
                        .example(
                                "data record(a = array(1, 2)), record(a = array(3)) | summarize p = percentileFromSamples(a, 50)",
                                "data record(p = 2.0)")
                        .body(context -> new Ranking(
                                PercentileAggregates::addSample,
                                (values, a) -> values.percentile(Numbers.toDouble(a[1])))));
    }

    /** Null, not an array of nulls, where the values have no percentiles. */
    private static Value several(Quantiles values, Value[] arguments) {
        List<Value> percentiles = Arrays.stream(arguments, 2, arguments.length)
                .map(percent -> values.percentile(Numbers.toDouble(percent)))
                .toList();
        return percentiles.stream().anyMatch(Value::isNull) ? NullValue.NULL : new ArrayValue(percentiles);
    }

    private static Type ranked(Type type) {
        EnumSet<ValueType> results = EnumSet.noneOf(ValueType.class);
        results.addAll(type.possible());
        results.retainAll(RANKED.possible());
        if (results.remove(ValueType.LONG)) {
            results.add(ValueType.DOUBLE);
        }
        return new Type(results);
    }

    private static void addSample(Quantiles values, Value[] arguments) {
        if (arguments[0] instanceof ArrayValue(List<Value> elements) && !elements.isEmpty()) {
            double original = arguments[2].isNull() ? elements.size() : Numbers.toDouble(arguments[2]);
            elements.forEach(element -> values.add(element, original / elements.size()));
        }
    }

    /** Collects values; the constant arguments are those of the first row. */
    private static final class Ranking implements Accumulator {
        private final Quantiles values = new Quantiles();
        private final List<Value> constants = new ArrayList<>();
        private final BiConsumer<Quantiles, Value[]> take;
        private final BiFunction<Quantiles, Value[], Value> give;

        Ranking(BiConsumer<Quantiles, Value[]> take, BiFunction<Quantiles, Value[], Value> give) {
            this.take = take;
            this.give = give;
        }

        @Override
        public void add(Value[] arguments) {
            if (constants.isEmpty()) {
                constants.addAll(Arrays.asList(arguments));
            }
            take.accept(values, arguments);
        }

        @Override
        public Value finish() {
            return constants.isEmpty() ? NullValue.NULL : give.apply(values, constants.toArray(Value[]::new));
        }
    }
}
