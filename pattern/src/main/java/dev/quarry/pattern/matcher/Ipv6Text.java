package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;

/** Eight groups of 16 bits, of which one stretch of zeros may be written {@code ::}; the last two may be dotted. */
final class Ipv6Text {
    static final CharSet FIRST = CharClasses.of("xdigit").orElseThrow().plus(CharSet.of(':'));

    private Ipv6Text() {}

    /** After the address; leaves it in {@code run.high} and {@code run.bit}. */
    static int match(Run run, int at) {
        run.high = 0;
        run.bit = 0;
        if (isGap(run, at)) {
            return afterGap(run, at + 2, 0);
        }
        int p = at;
        for (int count = 1; count <= 8; count++) {
            int dotted = count == 7 ? tail(run, p) : Matcher.NONE;
            if (dotted >= 0) {
                return dotted;
            }
            int to = group(run, p);
            if (to == p) {
                return Matcher.NONE;
            }
            p = to;
            if (count == 8) {
                return p;
            }
            if (isGap(run, p)) {
                return afterGap(run, p + 2, count);
            }
            if (p >= run.end || run.text.charAt(p) != ':') {
                return Matcher.NONE;
            }
            p++;
        }
        return Matcher.NONE;
    }

    /** The groups after {@code ::}, of which there may be none; at least one group is left out. */
    private static int afterGap(Run run, int at, int before) {
        long leftHigh = before == 0 ? 0 : shiftedHigh(run.high, run.bit, 8 - before);
        long leftLow = before <= 4 ? 0 : run.bit << (16 * (8 - before));
        run.high = 0;
        run.bit = 0;
        int p = at;
        int count = before;
        while (count < 7) {
            int dotted = count <= 5 ? tail(run, p) : Matcher.NONE;
            if (dotted >= 0) {
                p = dotted;
                break;
            }
            int to = group(run, p);
            if (to == p) {
                break;
            }
            p = to;
            count++;
            boolean more = count < 7 && p + 1 < run.end && run.text.charAt(p) == ':' && isHex(run.text.charAt(p + 1));
            if (!more) {
                break;
            }
            p++;
        }
        run.high |= leftHigh;
        run.bit |= leftLow;
        return p;
    }

    /** The high word of a number moved left by some groups, of which there are 1 to 7. */
    private static long shiftedHigh(long high, long low, int groups) {
        return groups >= 4 ? low << (16 * (groups - 4)) : (high << (16 * groups)) | (low >>> (64 - 16 * groups));
    }

    /** A dotted end: two groups. */
    private static int tail(Run run, int at) {
        long high = run.high;
        long low = run.bit;
        int to = IpMatcher.dotted(run, at);
        if (to < 0) {
            run.bit = low;
            return to;
        }
        run.high = high << 32 | low >>> 32;
        run.bit |= low << 32;
        return to;
    }

    private static int group(Run run, int at) {
        long value = 0;
        int p = at;
        while (p < run.end && p < at + 4 && isHex(run.text.charAt(p))) {
            value = value << 4 | Character.digit(run.text.charAt(p++), 16);
        }
        if (p > at) {
            run.high = run.high << 16 | run.bit >>> 48;
            run.bit = run.bit << 16 | value;
        }
        return p;
    }

    private static boolean isGap(Run run, int at) {
        return at + 1 < run.end && run.text.charAt(at) == ':' && run.text.charAt(at + 1) == ':';
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
