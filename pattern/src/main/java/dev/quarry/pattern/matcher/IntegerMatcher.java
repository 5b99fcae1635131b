package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** Decimal integers within bounds; a number outside does not match. */
public final class IntegerMatcher extends Matcher {
    private final long min;
    private final long max;

    public IntegerMatcher(long min, long max) {
        super(Kept.NUMBER);
        this.min = min;
        this.max = max;
    }

    @Override
    public int match(Run run, int at) {
        String text = run.text;
        int p = NumberText.isSign(run, at) ? at + 1 : at;
        boolean negative = p > at && text.charAt(at) == '-';
        int from = p;
        int limit = Math.min(run.end, p + NumberText.MAX_DIGITS);
        // Negative accumulation, because the range of long is larger on that side.
        long value = 0;
        while (p < limit) {
            int digit = text.charAt(p) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            if (value < Long.MIN_VALUE / 10 || value * 10 < Long.MIN_VALUE + digit) {
                return NONE;
            }
            value = value * 10 - digit;
            p++;
        }
        run.spend(p - at);
        if (p == from || (!negative && value == Long.MIN_VALUE)) {
            return NONE;
        }
        run.bit = negative ? value : -value;
        return run.bit >= min && run.bit <= max ? p : NONE;
    }

    @Override
    public CharSet first() {
        return NumberText.SIGNED;
    }
}
