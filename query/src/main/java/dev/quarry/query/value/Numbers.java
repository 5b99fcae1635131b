package dev.quarry.query.value;

import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;

/** Longs and doubles as one kind of number. */
public final class Numbers {
    /** 2<sup>63</sup>, the first double above every long. */
    private static final double LONG_END = 0x1p63;

    private Numbers() {}

    /** Compares the exact values, also where the long has no double of its own. NaN is above everything. */
    public static int compare(long a, double b) {
        if (b >= LONG_END || Double.isNaN(b)) {
            return -1;
        }
        if (b < -LONG_END) {
            return 1;
        }
        long whole = (long) b;
        return a != whole ? Long.compare(a, whole) : compare(0.0, b - whole);
    }

    /** The order of doubles in which 0.0 equals -0.0. */
    public static int compare(double a, double b) {
        return Double.compare(a + 0.0, b + 0.0);
    }

    /** A double value, or null for NaN and the infinities, which DQL does not show. */
    public static Value finite(double value) {
        return Double.isFinite(value) ? new DoubleValue(value) : NullValue.NULL;
    }

    public static boolean isNumber(Value value) {
        return value instanceof LongValue || value instanceof DoubleValue;
    }

    /** The nearest double of a long or double; NaN for anything else. */
    public static double toDouble(Value value) {
        return switch (value) {
            case LongValue(long x) -> x;
            case DoubleValue(double x) -> x;
            default -> Double.NaN;
        };
    }

    /** Whether the double is a whole number that a long can hold. */
    public static boolean isLong(double value) {
        return value >= -LONG_END && value < LONG_END && value == Math.rint(value);
    }

    /** Whether the double, its fraction cut off, is in the range of longs. */
    public static boolean fitsLong(double value) {
        return value >= -LONG_END && value < LONG_END;
    }
}
