package dev.quarry.pattern.syntax;

/**
 * A set of characters (UTF-16 units). Immutable.
 *
 * <p>ASCII is two words of bits; the rest is sorted, disjoint ranges.
 */
public final class CharSet {
    public static final CharSet NONE = new CharSet(0, 0, new char[0]);
    public static final CharSet ANY = range('\0', '\uffff');

    private final long low;
    private final long high;
    /** First and last of each range above ASCII, in order. */
    private final char[] ranges;

    /** The two words spread out, for the loops over text. */
    private final boolean[] ascii = new boolean[128];

    private CharSet(long low, long high, char[] ranges) {
        this.low = low;
        this.high = high;
        this.ranges = ranges;
        for (int c = 0; c < ascii.length; c++) {
            ascii[c] = ((c < 64 ? low : high) >>> c & 1) != 0;
        }
    }

    public static CharSet of(char c) {
        return range(c, c);
    }

    /** The characters of a text. */
    public static CharSet of(String characters) {
        CharSet set = NONE;
        for (int i = 0; i < characters.length(); i++) {
            set = set.plus(of(characters.charAt(i)));
        }
        return set;
    }

    /** From {@code first} to {@code last}, both included. */
    public static CharSet range(char first, char last) {
        long low = 0;
        long high = 0;
        for (int c = first; c <= last && c < 128; c++) {
            if (c < 64) {
                low |= 1L << c;
            } else {
                high |= 1L << (c - 64);
            }
        }
        char[] ranges = last < 128 ? new char[0] : new char[] {(char) Math.max(first, 128), last};
        return new CharSet(low, high, ranges);
    }

    public boolean contains(char c) {
        return c < 128 ? ascii[c] : containsAboveAscii(c);
    }

    private boolean containsAboveAscii(char c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c <= ranges[i + 1]) {
                return c >= ranges[i];
            }
        }
        return false;
    }

    public CharSet plus(CharSet other) {
        if (other.ranges.length == 0) {
            return new CharSet(low | other.low, high | other.high, ranges);
        }
        if (ranges.length == 0) {
            return new CharSet(low | other.low, high | other.high, other.ranges);
        }
        return new CharSet(low | other.low, high | other.high, union(ranges, other.ranges));
    }

    public CharSet complement() {
        StringBuilder gaps = new StringBuilder();
        int next = 128;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                gaps.append((char) next).append((char) (ranges[i] - 1));
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= 0xffff) {
            gaps.append((char) next).append('\uffff');
        }
        return new CharSet(~low, ~high, gaps.toString().toCharArray());
    }

    /** Whether there is a character in both. */
    public boolean intersects(CharSet other) {
        if ((low & other.low) != 0 || (high & other.high) != 0) {
            return true;
        }
        for (int i = 0; i < ranges.length; i += 2) {
            for (int j = 0; j < other.ranges.length; j += 2) {
                if (ranges[i] <= other.ranges[j + 1] && other.ranges[j] <= ranges[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The only ASCII character of the set, or -1 where it has none, several or any above ASCII. */
    public int single() {
        if (ranges.length > 0 || Long.bitCount(low) + Long.bitCount(high) != 1) {
            return -1;
        }
        return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
    }

    private static char[] union(char[] a, char[] b) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean fromA = j >= b.length || (i < a.length && a[i] <= b[j]);
            char first = fromA ? a[i] : b[j];
            char last = fromA ? a[i + 1] : b[j + 1];
            if (fromA) {
                i += 2;
            } else {
                j += 2;
            }
            int end = out.length();
            if (end > 0 && first <= out.charAt(end - 1) + 1) {
                out.setCharAt(end - 1, (char) Math.max(last, out.charAt(end - 1)));
            } else {
                out.append(first).append(last);
            }
        }
        return out.toString().toCharArray();
    }
}
