package dev.quarry.query.function.scalar;

import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.GeopointText;
import dev.quarry.query.value.IpArithmetic;
import dev.quarry.query.value.IpText;
import dev.quarry.query.value.NumberText;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.SmartscapeIdText;
import dev.quarry.query.value.TimeframeText;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.UidText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.Value.UidKind;
import dev.quarry.query.value.Value.UidValue;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** From one type to another; null where there is no way. */
final class Conversion {
    private Conversion() {}

    static Value toBoolean(Value value) {
        return switch (value) {
            case BooleanValue b -> b;
            case LongValue(long x) -> Value.of(x != 0);
            case DoubleValue(double x) -> Value.of(!(Math.abs(x) < 1));
            case StringValue(String text) ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> Value.of(true);
                    case "false" -> Value.of(false);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    static Value toLong(Value value) {
        return switch (value) {
            case LongValue x -> x;
            case DoubleValue(double x) ->
                truncated(x).isPresent() ? Value.of(truncated(x).getAsLong()) : NullValue.NULL;
            case BooleanValue(boolean b) -> Value.of(b ? 1L : 0L);
            case StringValue(String text) -> of(NumberText.parseLong(text.strip()));
            case TimestampValue(long nanos) -> Value.of(nanos);
            case DurationValue(long nanos) -> Value.of(nanos);
            case IpValue ip -> fitting(IpArithmetic.number(ip));
            case UidValue uid -> uid.high() == 0 ? Value.of(uid.low()) : NullValue.NULL;
            default -> NullValue.NULL;
        };
    }

    static Value toDouble(Value value) {
        return switch (value) {
            case DoubleValue x -> x;
            case LongValue(long x) -> Value.of((double) x);
            case BooleanValue(boolean b) -> Value.of(b ? 1.0 : 0.0);
            case StringValue(String text) ->
                of(NumberText.parseDouble(text.strip()).map(Value::of));
            case TimestampValue(long nanos) -> Value.of((double) nanos);
            case DurationValue(long nanos) -> Value.of((double) nanos);
            case IpValue ip -> Value.of(IpArithmetic.number(ip).doubleValue());
            case UidValue uid ->
                Value.of(IpArithmetic.number(new IpValue(uid.high(), uid.low(), true))
                        .doubleValue());
            default -> NullValue.NULL;
        };
    }

    static Value toDuration(Value value) {
        return switch (value) {
            case DurationValue d -> d;
            case LongValue(long x) -> new DurationValue(x);
            case DoubleValue(double x) -> duration(truncated(x));
            case StringValue(String text) ->
                duration(
                        NumberText.parseDouble(text.strip()).isPresent()
                                ? wholePart(text.strip())
                                : OptionalLong.empty());
            case TimeframeValue(long start, long end) ->
                Arithmetic.subtract(new TimestampValue(end), new TimestampValue(start));
            default -> NullValue.NULL;
        };
    }

    private static OptionalLong wholePart(String number) {
        OptionalLong whole = NumberText.parseLong(number);
        return whole.isPresent()
                ? whole
                : truncated(NumberText.parseDouble(number).orElse(Double.NaN));
    }

    static Value toTimestamp(Value value, ZoneId zone) {
        return switch (value) {
            case TimestampValue t -> t;
            case LongValue(long x) -> new TimestampValue(x);
            case DoubleValue(double x) -> Operators.timestamp(truncated(x));
            case StringValue(String text) -> Operators.timestamp(TimestampText.parse(text.strip(), zone));
            default -> NullValue.NULL;
        };
    }

    static Value toTimeframe(Value value, ZoneId zone) {
        return switch (value) {
            case TimeframeValue t -> t;
            case StringValue(String text) -> of(TimeframeText.parse(text, zone));
            default -> NullValue.NULL;
        };
    }

    static Value toIp(Value value) {
        return switch (value) {
            case IpValue ip -> ip;
            case StringValue(String text) -> of(IpText.parse(text.strip()));
            case LongValue(long x) -> IpArithmetic.of(BigInteger.valueOf(x), false);
            case DoubleValue(double x) ->
                truncated(x).isPresent()
                        ? IpArithmetic.of(BigInteger.valueOf(truncated(x).getAsLong()), false)
                        : NullValue.NULL;
            default -> NullValue.NULL;
        };
    }

    static Value toUid(Value value) {
        return switch (value) {
            case UidValue uid -> uid;
            case StringValue(String text) -> of(UidText.parse(text.strip()));
            case LongValue(long x) -> new UidValue(0, x, UidKind.UID64);
            case DoubleValue(double x) ->
                truncated(x).isPresent() ? new UidValue(0, truncated(x).getAsLong(), UidKind.UID64) : NullValue.NULL;
            default -> NullValue.NULL;
        };
    }

    static Value toSmartscapeId(Value value) {
        return switch (value) {
            case SmartscapeIdValue id -> id;
            case StringValue(String text) -> of(SmartscapeIdText.parse(text));
            default -> NullValue.NULL;
        };
    }

    static Value toGeopoint(Value value) {
        return switch (value) {
            case GeopointValue point -> point;
            case StringValue(String text) -> of(GeopointText.parse(text));
            default -> NullValue.NULL;
        };
    }

    private static OptionalLong truncated(double number) {
        return Numbers.fitsLong(number) ? OptionalLong.of((long) number) : OptionalLong.empty();
    }

    private static Value fitting(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Value.of(number.longValue()) : NullValue.NULL;
    }

    private static Value duration(OptionalLong nanos) {
        return nanos.isPresent() ? new DurationValue(nanos.getAsLong()) : NullValue.NULL;
    }

    private static Value of(OptionalLong number) {
        return number.isPresent() ? Value.of(number.getAsLong()) : NullValue.NULL;
    }

    static Value of(Optional<? extends Value> value) {
        return value.isPresent() ? value.get() : NullValue.NULL;
    }
}
