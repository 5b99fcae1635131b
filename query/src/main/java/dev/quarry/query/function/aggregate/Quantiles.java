package dev.quarry.query.function.aggregate;

import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Exact percentiles of weighted values of one type: numbers, timestamps, durations or booleans. Between two neighbours the
 * result is interpolated; a whole weight counts like that many equal values.
 */
public final class Quantiles {
    private final List<Weighted> values = new ArrayList<>();
    private double total;
    private boolean failed;
    private boolean sorted;

    private record Weighted(Value value, double weight) {}

    /** Takes one value; nulls and weights of 0 do not count. */
    public void add(Value value, double weight) {
        if (value.isNull() || weight == 0) {
            return;
        }
        if (!hasPercentiles(value)
                || !(weight > 0)
                || (!values.isEmpty() && !alike(values.getFirst().value(), value))) {
            failed = true;
            return;
        }
        values.add(new Weighted(value, weight));
        total += weight;
        sorted = false;
    }

    private static boolean hasPercentiles(Value value) {
        return switch (value.type()) {
            case LONG, DOUBLE, TIMESTAMP, DURATION, BOOLEAN -> true;
            case BINARY, STRING, TIMEFRAME, UID, IP, SMARTSCAPE_ID, GEOPOINT, ARRAY, RECORD, NULL -> false;
        };
    }

    private static boolean alike(Value a, Value b) {
        return a.type() == b.type() || Comparison.comparable(a, b);
    }

    /** The value below which so many percent (0 to 100) of the values are; numbers as doubles. */
    public Value percentile(double percent) {
        if (failed || values.isEmpty() || !(percent >= 0 && percent <= 100)) {
            return NullValue.NULL;
        }
        sort();
        double rank = Math.max(0, percent / 100 * (total - 1));
        double before = 0;
        for (int i = 0; i < values.size(); i++) {
            Weighted current = values.get(i);
            double next = before + current.weight();
            if (rank < next || i == values.size() - 1) {
                double beyond = rank - (next - 1);
                return beyond > 0 && i + 1 < values.size()
                        ? between(current.value(), values.get(i + 1).value(), Math.min(beyond, 1))
                        : between(current.value(), current.value(), 0);
            }
            before = next;
        }
        return NullValue.NULL;
    }

    /** The part, 0 to 1, of the weight that belongs to values smaller than the given one. */
    public Value rank(Value limit) {
        if (failed || values.isEmpty() || !alike(values.getFirst().value(), limit)) {
            return NullValue.NULL;
        }
        double below = values.stream()
                .filter(w -> ValueOrder.ASCENDING.compare(w.value(), limit) < 0)
                .mapToDouble(Weighted::weight)
                .sum();
        return Numbers.finite(below / total);
    }

    private void sort() {
        if (!sorted) {
            values.sort(Comparator.comparing(Weighted::value, ValueOrder.ASCENDING));
            sorted = true;
        }
    }

    private static Value between(Value low, Value high, double part) {
        return switch (low) {
            case TimestampValue(long x) -> new TimestampValue(x + steps(x, ((TimestampValue) high).nanos(), part));
            case DurationValue(long x) -> new DurationValue(x + steps(x, ((DurationValue) high).nanos(), part));
            case BooleanValue b -> part < 0.5 ? low : high;
            default -> {
                double x = Numbers.toDouble(low);
                yield Numbers.finite(part == 0 ? x : x + (Numbers.toDouble(high) - x) * part);
            }
        };
    }

    private static long steps(long low, long high, double part) {
        return part == 0 ? 0 : Math.round(((double) high - (double) low) * part);
    }
}
