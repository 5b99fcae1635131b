package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Sameness;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.Comparator;

/**
 * The first of the values in an order. They must be of one type that has a minimum, or all numbers: then the result is a
 * double as soon as one of them is.
 */
final class Extreme implements Accumulator {
    private final Comparator<Value> order;
    private Value best = NullValue.NULL;
    private boolean anyDouble;
    private boolean failed;

    Extreme(Comparator<Value> order) {
        this.order = order.thenComparing(Sameness.ORDER);
    }

    @Override
    public void add(Value[] arguments) {
        Value value = arguments[0];
        if (value.isNull() || failed) {
            return;
        }
        if (!hasExtremes(value) || (!best.isNull() && !alike(best, value))) {
            failed = true;
            return;
        }
        anyDouble |= value instanceof DoubleValue;
        best = best.isNull() || order.compare(value, best) < 0 ? value : best;
    }

    private static boolean hasExtremes(Value value) {
        return switch (value.type()) {
            case LONG, DOUBLE, STRING, BOOLEAN, TIMESTAMP, DURATION -> true;
            case BINARY, TIMEFRAME, UID, IP, SMARTSCAPE_ID, GEOPOINT, ARRAY, RECORD, NULL -> false;
        };
    }

    private static boolean alike(Value a, Value b) {
        return a.type() == b.type() || Comparison.comparable(a, b);
    }

    @Override
    public Value finish() {
        if (failed) {
            return NullValue.NULL;
        }
        return anyDouble ? Value.of(Numbers.toDouble(best)) : best;
    }
}
