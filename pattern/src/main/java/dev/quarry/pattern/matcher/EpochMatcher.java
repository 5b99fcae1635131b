package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.concurrent.TimeUnit;

/** A time as a count of seconds or milliseconds since 1970. Blanks may stand before it. */
public final class EpochMatcher extends Matcher {
    /** No number of so many digits overflows a long. */
    private static final int MAX_DIGITS = 18;

    private static final CharSet FIRST = NumberText.DIGITS.plus(CharSet.of(' '));

    /** Of one that is counted. */
    private final long nanos;

    /**
     * A count.
     *
     * @param unit what is counted
     */
    public EpochMatcher(TimeUnit unit) {
        super(Kept.TIME);
        this.nanos = unit.toNanos(1);
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
        if (p == from || count > Long.MAX_VALUE / nanos) {
            return NONE;
        }
        run.bit = count * nanos;
        return p;
    }

    @Override
    public CharSet first() {
        return FIRST;
    }
}
