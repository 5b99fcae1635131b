package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** A time as a count of seconds or milliseconds since 1970. Blanks may stand before it. */
public final class EpochMatcher extends Matcher {
    public static final long NANOS_PER_SECOND = 1_000_000_000;
    public static final long NANOS_PER_MILLI = 1_000_000;

    /** No number of so many digits overflows a long. */
    private static final int MAX_DIGITS = 18;

    private static final CharSet FIRST = NumberText.DIGITS.plus(CharSet.of(' '));

    private final long unit;

    /**
     * A count.
     *
     * @param unit what is counted, in nanoseconds
     */
    public EpochMatcher(long unit) {
        super(Kept.TIME);
        this.unit = unit;
    }

    @Override
    public int match(Run run, int at) {
        String text = run.text;
        int from = at;
        while (from < run.end && from < at + MAX_DIGITS && text.charAt(from) == ' ') {
            from++;
        }
        int limit = Math.min(run.end, from + MAX_DIGITS);
        int p = from;
        long count = 0;
        while (p < limit) {
            int digit = text.charAt(p) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            count = count * 10 + digit;
            p++;
        }
        run.spend(p - at);
        if (p == from || count > Long.MAX_VALUE / unit) {
            return NONE;
        }
        run.bit = count * unit;
        return p;
    }

    @Override
    public CharSet first() {
        return FIRST;
    }
}
