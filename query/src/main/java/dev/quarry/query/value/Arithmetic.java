package dev.quarry.query.value;

import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.LongFunction;

/**
 * The arithmetic operators. Operands that do not go together, division by zero, and results outside the range of their
 * type give null.
 */
public final class Arithmetic {
    /** One value of each type that has arithmetic, such that no operator overflows or divides by zero. */
    private static final List<Value> SAMPLES = List.of(
            Value.of(1L),
            Value.of(1.0),
            new TimestampValue(1),
            new DurationValue(1),
            new TimeframeValue(1, 2),
            new IpValue(0, 1, false));

    private Arithmetic() {}

    public static Value add(Value a, Value b) {
        return switch (a) {
            case LongValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> sum(x, y, LongValue::new);
                    case DoubleValue(double y) -> Numbers.finite(x + y);
                    case IpValue y -> IpArithmetic.add(y, x);
                    default -> NullValue.NULL;
                };
            case DoubleValue(double x) ->
                switch (b) {
                    case LongValue(long y) -> Numbers.finite(x + y);
                    case DoubleValue(double y) -> Numbers.finite(x + y);
                    case IpValue y -> IpArithmetic.add(y, x);
                    default -> NullValue.NULL;
                };
            case TimestampValue(long x) ->
                b instanceof DurationValue(long y) ? sum(x, y, TimestampValue::new) : NullValue.NULL;
            case DurationValue(long x) ->
                switch (b) {
                    case TimestampValue(long y) -> sum(x, y, TimestampValue::new);
                    case DurationValue(long y) -> sum(x, y, DurationValue::new);
                    case TimeframeValue y -> shift(y, x);
                    default -> NullValue.NULL;
                };
            case TimeframeValue x -> b instanceof DurationValue(long y) ? shift(x, y) : NullValue.NULL;
            case IpValue x ->
                switch (b) {
                    case LongValue(long y) -> IpArithmetic.add(x, y);
                    case DoubleValue(double y) -> IpArithmetic.add(x, y);
                    case IpValue y -> IpArithmetic.add(x, y);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    public static Value subtract(Value a, Value b) {
        return switch (a) {
            case LongValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> difference(x, y, LongValue::new);
                    case DoubleValue(double y) -> Numbers.finite(x - y);
                    default -> NullValue.NULL;
                };
            case DoubleValue(double x) ->
                Numbers.isNumber(b) ? Numbers.finite(x - Numbers.toDouble(b)) : NullValue.NULL;
            case TimestampValue(long x) ->
                switch (b) {
                    case TimestampValue(long y) -> difference(x, y, DurationValue::new);
                    case DurationValue(long y) -> difference(x, y, TimestampValue::new);
                    default -> NullValue.NULL;
                };
            case DurationValue(long x) ->
                b instanceof DurationValue(long y) ? difference(x, y, DurationValue::new) : NullValue.NULL;
            case TimeframeValue x ->
                b instanceof DurationValue(long y) && y != Long.MIN_VALUE ? shift(x, -y) : NullValue.NULL;
            case IpValue x ->
                switch (b) {
                    case LongValue(long y) -> IpArithmetic.subtract(x, y);
                    case DoubleValue(double y) -> IpArithmetic.add(x, -y);
                    case IpValue y -> IpArithmetic.subtract(x, y);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    public static Value multiply(Value a, Value b) {
        return switch (a) {
            case LongValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> product(x, y, LongValue::new);
                    case DoubleValue(double y) -> Numbers.finite(x * y);
                    case DurationValue(long y) -> product(x, y, DurationValue::new);
                    default -> NullValue.NULL;
                };
            case DoubleValue(double x) ->
                switch (b) {
                    case LongValue(long y) -> Numbers.finite(x * y);
                    case DoubleValue(double y) -> Numbers.finite(x * y);
                    case DurationValue(long y) -> duration(x * y);
                    default -> NullValue.NULL;
                };
            case DurationValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> product(x, y, DurationValue::new);
                    case DoubleValue(double y) -> duration(x * y);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    public static Value divide(Value a, Value b) {
        return switch (a) {
            case LongValue(long x) ->
                switch (b) {
                    case LongValue(long y) ->
                        y == 0 || (x == Long.MIN_VALUE && y == -1) ? NullValue.NULL : Value.of(x / y);
                    case DoubleValue(double y) -> Numbers.finite(x / y);
                    default -> NullValue.NULL;
                };
            case DoubleValue(double x) ->
                Numbers.isNumber(b) ? Numbers.finite(x / Numbers.toDouble(b)) : NullValue.NULL;
            case DurationValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> dividedDuration(x, y);
                    case DoubleValue(double y) -> duration(x / y);
                    case DurationValue(long y) -> Numbers.finite((double) x / y);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    public static Value remainder(Value a, Value b) {
        return switch (a) {
            case LongValue(long x) ->
                switch (b) {
                    case LongValue(long y) -> y == 0 ? NullValue.NULL : Value.of(x % y);
                    case DoubleValue(double y) -> Numbers.finite(x % y);
                    default -> NullValue.NULL;
                };
            case DoubleValue(double x) ->
                Numbers.isNumber(b) ? Numbers.finite(x % Numbers.toDouble(b)) : NullValue.NULL;
            case DurationValue(long x) ->
                b instanceof DurationValue(long y) && y != 0 ? new DurationValue(x % y) : NullValue.NULL;
            default -> NullValue.NULL;
        };
    }

    /** Unary minus. */
    public static Value negate(Value a) {
        return switch (a) {
            case LongValue(long x) -> x == Long.MIN_VALUE ? NullValue.NULL : Value.of(-x);
            case DoubleValue(double x) -> Value.of(-x);
            case DurationValue(long x) -> x == Long.MIN_VALUE ? NullValue.NULL : new DurationValue(-x);
            default -> NullValue.NULL;
        };
    }

    /** The types an operator can give for operands of the given types; found by trying it on one value of each type. */
    public static Type resultType(BinaryOperator<Value> operator, Type left, Type right) {
        Set<ValueType> results = EnumSet.noneOf(ValueType.class);
        for (Value a : SAMPLES) {
            for (Value b : SAMPLES) {
                Value result = left.mayBe(a.type()) && right.mayBe(b.type()) ? operator.apply(a, b) : NullValue.NULL;
                if (!result.isNull()) {
                    results.add(result.type());
                }
            }
        }
        return new Type(results);
    }

    /** A duration of so many nanoseconds, halves rounded away from 0; null when there is no such duration. */
    public static Value duration(double nanos) {
        double whole = nanos < 0 ? Math.ceil(nanos) : Math.floor(nanos);
        double rounded = Math.abs(nanos - whole) < 0.5 ? whole : whole + Math.signum(nanos);
        return Numbers.fitsLong(rounded) ? new DurationValue((long) rounded) : NullValue.NULL;
    }

    private static Value dividedDuration(long nanos, long divisor) {
        if (divisor == 0 || nanos == Long.MIN_VALUE || divisor == Long.MIN_VALUE) {
            return divisor == 0 ? NullValue.NULL : duration((double) nanos / divisor);
        }
        long size = Math.abs(divisor);
        long quotient = nanos / size;
        long rest = Math.abs(nanos % size);
        if (rest >= size - rest) {
            quotient += Long.signum(nanos);
        }
        return new DurationValue(divisor < 0 ? -quotient : quotient);
    }

    private static Value sum(long x, long y, LongFunction<Value> result) {
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 ? NullValue.NULL : result.apply(sum);
    }

    private static Value difference(long x, long y, LongFunction<Value> result) {
        long difference = x - y;
        return ((x ^ y) & (x ^ difference)) < 0 ? NullValue.NULL : result.apply(difference);
    }

    private static Value product(long x, long y, LongFunction<Value> result) {
        long product = x * y;
        long high = Math.multiplyHigh(x, y);
        return high == (product >> 63) ? result.apply(product) : NullValue.NULL;
    }

    private static Value shift(TimeframeValue timeframe, long nanos) {
        return sum(timeframe.start(), nanos, LongValue::new) instanceof LongValue(long start)
                        && sum(timeframe.end(), nanos, LongValue::new) instanceof LongValue(long end)
                ? new TimeframeValue(start, end)
                : NullValue.NULL;
    }
}
