package dev.quarry.pattern.time;

/** Reads the numbers of a time format. */
final class Digits {
    /** Sets a field; false where the value is out of its range. */
    interface Setter {
        boolean set(TimeFields fields, long value, int digits);
    }

    private Digits() {}

    /**
     * A number of exactly {@code width} digits, or of 1 to {@code max} where the width is 0. Blanks may stand for leading
     * zeros.
     */
    static TimePart number(int width, int max, Setter setter) {
        int most = width > 0 ? width : max;
        return (text, at, end, into) -> {
            int p = at;
            int limit = width > 0 ? Math.min(end, at + width) : end;
            while (p < limit && p < at + most && text.charAt(p) == ' ') {
                p++;
            }
            int from = p;
            limit = width > 0 ? limit : Math.min(end, p + most);
            long value = 0;
            while (p < limit) {
                int digit = text.charAt(p) - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                value = value * 10 + digit;
                p++;
            }
            boolean complete = p > from && (width == 0 || p == at + width) && value >= 0;
            return complete && setter.set(into, value, p - from) ? p : -1;
        };
    }

    /** {@code value} as nanoseconds, where its digits are the first of a fraction of a second; the rest below a millisecond is cut. */
    static long fraction(long value, int digits) {
        long scaled = value;
        for (int i = digits; i < 3; i++) {
            scaled *= 10;
        }
        for (int i = digits; i > 3; i--) {
            scaled /= 10;
        }
        return scaled * 1_000_000;
    }
}
