package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** IP addresses: dotted IPv4, IPv6 groups with {@code ::} and a dotted tail. */
public final class IpMatcher extends Matcher {
    private final boolean v4;
    private final boolean v6;

    /**
     * Addresses of one or both versions.
     *
     * @param v4 whether IPv4 matches
     * @param v6 whether IPv6 matches
     */
    public IpMatcher(boolean v4, boolean v6) {
        super(Kept.ADDRESS);
        this.v4 = v4;
        this.v6 = v6;
    }

    @Override
    public int match(Run run, int at) {
        run.spend(1);
        int to = v4 ? dotted(run, at) : NONE;
        if (to >= 0) {
            run.high = 0;
            run.object = null;
            return to;
        }
        run.object = IpMatcher.class;
        return v6 ? Ipv6Text.match(run, at) : NONE;
    }

    /** Four numbers up to 255; leaves them in {@code run.bit}. */
    static int dotted(Run run, int at) {
        String text = run.text;
        int end = run.end;
        long address = 0;
        int p = at;
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                if (p >= end || text.charAt(p) != '.') {
                    return NONE;
                }
                p++;
            }
            // Digit by digit: a loop over three at most costs more than they do.
            int octet = digit(text, p, end);
            if (octet < 0) {
                return NONE;
            }
            int second = digit(text, ++p, end);
            if (second >= 0) {
                octet = octet * 10 + second;
                int third = digit(text, ++p, end);
                if (third >= 0) {
                    octet = octet * 10 + third;
                    p++;
                }
            }
            if (octet > 255) {
                return NONE;
            }
            address = address << 8 | octet;
        }
        run.bit = address;
        return p;
    }

    /** The digit at a position, or -1. */
    private static int digit(String text, int at, int end) {
        int digit = at < end ? text.charAt(at) - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    @Override
    public CharSet first() {
        return v6 ? Ipv6Text.FIRST : NumberText.DIGITS;
    }
}
