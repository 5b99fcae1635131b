package dev.quarry.query.plan;

import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * An aggregation over the records of bins.
 *
 * @param aggregation what is computed of each bin, as {@code summarize} does
 * @param otherwise stands where a bin has no value
 * @param rate nanoseconds that values are converted to: 60 in an hour are 1 per minute
 * @param scalar one value for all bins together, in place of an array
 */
public record SeriesAggregation(NamedAggregation aggregation, Value otherwise, OptionalLong rate, boolean scalar) {
    public String name() {
        return aggregation.name();
    }

    /** The static type of the field. */
    public Type type() {
        Type point =
                aggregation.type().overlaps(Type.NUMBER) || !aggregation.type().overlaps(Type.DURATION)
                        ? Type.DOUBLE
                        : Type.NULL;
        Type value = aggregation.type().overlaps(Type.DURATION) ? point.or(Type.DURATION) : point;
        return scalar ? (otherwise.isNull() ? value : value.or(Type.DOUBLE)) : Type.ARRAY;
    }

    /**
     * The array of all bins.
     *
     * @param aggregated results of the aggregation, by number of the bin; bins without records are left out
     */
    public Value array(SortedMap<Integer, Value> aggregated, Bins bins) {
        List<Value> values = new ArrayList<>(Collections.nCopies(bins.count(), otherwise));
        aggregated.forEach((bin, value) -> values.set(bin, point(value, bins.interval())));
        return new ArrayValue(values);
    }

    /** The value for all records, {@link NullValue} for none. */
    public Value single(Value aggregated, Bins bins) {
        return point(aggregated, bins.length());
    }

    /** Numbers become doubles, durations stay, anything else is none. */
    private Value point(Value aggregated, long nanos) {
        double factor = rate.isPresent() ? (double) rate.getAsLong() / nanos : 1;
        Value value = switch (aggregated) {
            case LongValue it -> Numbers.finite(it.value() * factor);
            case DoubleValue it -> Numbers.finite(it.value() * factor);
            case DurationValue it -> rate.isPresent() ? Arithmetic.duration(it.nanos() * factor) : it;
            default -> NullValue.NULL;
        };
        return value.isNull() ? otherwise : value;
    }
}
