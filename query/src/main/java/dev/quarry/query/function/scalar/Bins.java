package dev.quarry.query.function.scalar;

import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.LinkedHashMap;

/** The grid of {@code bin} and {@code range}: multiples of an interval, moved by an offset. Down means toward -∞. */
final class Bins {
    private Bins() {}

    /** The bin's start, in the type of the value; a double as soon as one of three numbers is. */
    static Value floor(Value value, Value interval, Value at) {
        return switch (value) {
            case TimestampValue(long x)
            when interval instanceof DurationValue(long step) ->
                floor(x, step, nanos(at)) instanceof LongValue(long start) ? new TimestampValue(start) : NullValue.NULL;
            case DurationValue(long x)
            when interval instanceof DurationValue(long step) && !(at instanceof TimestampValue) ->
                floor(x, step, nanos(at)) instanceof LongValue(long start) ? new DurationValue(start) : NullValue.NULL;
            case LongValue(long x)
            when interval instanceof LongValue(long step) && (at.isNull() || at instanceof LongValue) ->
                floor(x, step, at);
            default ->
                Numbers.isNumber(value) && Numbers.isNumber(interval) && (at.isNull() || Numbers.isNumber(at))
                        ? floor(
                                Numbers.toDouble(value),
                                Numbers.toDouble(interval),
                                at.isNull() ? 0 : Numbers.toDouble(at))
                        : NullValue.NULL;
        };
    }

    /** The bin as a record of {@code start} and {@code end}. */
    static Value range(Value value, Value interval, Value at) {
        Value start = floor(value, interval, at);
        if (start.isNull()) {
            return NullValue.NULL;
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        members.put("start", start);
        members.put("end", Arithmetic.add(start, interval));
        return new RecordValue(members);
    }

    /** The offset as a long; a boolean, which nothing accepts, where it is of another type. */
    private static Value nanos(Value at) {
        return switch (at) {
            case TimestampValue(long x) -> Value.of(x);
            case DurationValue(long x) -> Value.of(x);
            case NullValue n -> Value.of(0L);
            default -> Value.of(false);
        };
    }

    private static Value floor(long value, long interval, Value at) {
        if (interval <= 0 || !(at.isNull() || at instanceof LongValue)) {
            return NullValue.NULL;
        }
        long offset = at instanceof LongValue(long x) ? Math.floorMod(x, interval) : 0;
        long below = Math.floorMod(value, interval) - offset;
        return Arithmetic.subtract(Value.of(value), Value.of(below < 0 ? below + interval : below));
    }

    private static Value floor(double value, double interval, double at) {
        return interval > 0
                ? Numbers.finite(Math.floor((value - at) / interval) * interval + at + 0.0)
                : NullValue.NULL;
    }
}
