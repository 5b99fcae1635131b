package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;

/** Hexadecimal integers within bounds, with or without {@code 0x}, with or without a sign. */
public final class HexMatcher extends Matcher {
    private static final CharSet FIRST = CharClasses.of("xdigit").orElseThrow().plus(CharSet.of("+-xX"));

    private final long min;
    private final long max;

    public HexMatcher(long min, long max) {
        super(Kept.NUMBER);
        this.min = min;
        this.max = max;
    }

    @Override
    public int match(Run run, int at) {
        String text = run.text;
        int p = NumberText.isSign(run, at) ? at + 1 : at;
        boolean negative = p > at && text.charAt(at) == '-';
        int from = afterPrefix(run, p);
        p = from;
        long value = 0;
        int limit = Math.min(run.end, p + NumberText.MAX_DIGITS);
        while (p < limit) {
            char c = text.charAt(p);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                break;
            }
            if (value >>> 59 != 0) {
                return NONE;
            }
            value = value << 4 | digit;
            p++;
        }
        run.spend(p - at);
        if (p == from) {
            return NONE;
        }
        run.bit = negative ? -value : value;
        return run.bit >= min && run.bit <= max ? p : NONE;
    }

    /** After {@code 0x} or {@code x} where a digit follows. */
    private static int afterPrefix(Run run, int at) {
        int p = at < run.end && run.text.charAt(at) == '0' ? at + 1 : at;
        boolean x = p + 1 < run.end && (run.text.charAt(p) | 0x20) == 'x';
        return x && run.text.charAt(p + 1) < 128 && Character.digit(run.text.charAt(p + 1), 16) >= 0 ? p + 1 : at;
    }

    @Override
    public CharSet first() {
        return FIRST;
    }
}
