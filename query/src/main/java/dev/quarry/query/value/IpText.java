package dev.quarry.query.value;

import dev.quarry.query.value.Value.IpValue;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text form of addresses: {@code 192.0.2.1}; in IPv6 every group has four digits and the longest run of two or more
 * zero groups is left out, but never the last group: {@code 2001:0db8::c0de:0123:4567}, {@code ::0001}.
 */
public final class IpText {
    private static final int GROUPS = 8;
    private static final HexFormat HEX = HexFormat.of();

    private IpText() {}

    public static String format(IpValue ip) {
        return ip.v6() ? formatV6(ip) : formatV4(ip.low());
    }

    private static String formatV4(long bits) {
        return (bits >> 24 & 0xFF) + "." + (bits >> 16 & 0xFF) + "." + (bits >> 8 & 0xFF) + "." + (bits & 0xFF);
    }

    private static String formatV6(IpValue ip) {
        int runStart = 0;
        int runLength = 0;
        int zeros = 0;
        for (int i = 0; i < GROUPS - 1; i++) {
            zeros = group(ip, i) == 0 ? zeros + 1 : 0;
            if (zeros > runLength) {
                runLength = zeros;
                runStart = i + 1 - zeros;
            }
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (runLength >= 2 && i == runStart) {
                text.append(i == 0 ? "::" : ":");
                i += runLength - 1;
            } else {
                text.append(HEX.toHexDigits((short) group(ip, i))).append(i < GROUPS - 1 ? ":" : "");
            }
        }
        return text.toString();
    }

    private static int group(IpValue ip, int index) {
        long word = index < 4 ? ip.high() : ip.low();
        return (int) (word >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }

    /** Reads either version; empty when the text is not exactly one address. */
    public static Optional<IpValue> parse(String text) {
        if (text.indexOf(':') < 0) {
            long bits = parseV4(text);
            return bits < 0 ? Optional.empty() : Optional.of(new IpValue(0, bits, false));
        }
        return parseV6(text);
    }

    /** Four decimal numbers without leading zeros; -1 when the text is something else. */
    private static long parseV4(String text) {
        long bits = 0;
        int parts = 0;
        int position = 0;
        while (position < text.length()) {
            int start = position;
            int part = 0;
            while (position < text.length() && position - start < 3 && isDigit(text.charAt(position))) {
                part = part * 10 + (text.charAt(position++) - '0');
            }
            int digits = position - start;
            if (digits == 0 || part > 255 || (digits > 1 && text.charAt(start) == '0')) {
                return -1;
            }
            bits = bits << 8 | part;
            parts++;
            if (parts == 4) {
                return position == text.length() ? bits : -1;
            }
            if (position == text.length() || text.charAt(position++) != '.') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<IpValue> parseV6(String text) {
        String digits = text;
        int tail = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0) {
            long v4 = parseV4(text.substring(tail));
            if (v4 < 0) {
                return Optional.empty();
            }
            digits = text.substring(0, tail) + Long.toHexString(v4 >>> 16) + ":" + Long.toHexString(v4 & 0xFFFF);
        }
        int gap = digits.indexOf("::");
        int[] groups = new int[GROUPS];
        if (gap < 0) {
            return readGroups(digits, groups) == GROUPS
                    ? Optional.of(join(groups, GROUPS, groups, 0))
                    : Optional.empty();
        }
        int[] after = new int[GROUPS];
        int before = readGroups(digits.substring(0, gap), groups);
        int behind = readGroups(digits.substring(gap + 2), after);
        return before < 0 || behind < 0 || before + behind >= GROUPS
                ? Optional.empty()
                : Optional.of(join(groups, before, after, behind));
    }

    /** Reads groups separated by colons; how many there are, or -1. */
    private static int readGroups(String text, int[] groups) {
        if (text.isEmpty()) {
            return 0;
        }
        int count = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && digits > 0 && count < GROUPS - 1) {
                count++;
                digits = 0;
            } else if (HexFormat.isHexDigit(c) && digits < 4) {
                groups[count] = groups[count] << 4 | HexFormat.fromHexDigit(c);
                digits++;
            } else {
                return -1;
            }
        }
        return digits == 0 ? -1 : count + 1;
    }

    private static IpValue join(int[] before, int count, int[] after, int behind) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            int fromEnd = GROUPS - i;
            long group = i < count ? before[i] : fromEnd <= behind ? after[behind - fromEnd] : 0;
            if (i < 4) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return new IpValue(high, low, true);
    }
}
