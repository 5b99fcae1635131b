package dev.quarry.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Strings that an object must hold, each as a member name or value, to be wanted at all. Most objects of a file lack one of
 * them; those are skipped at a fraction of what taking them apart costs.
 */
public final class RequiredStrings {
    public static final RequiredStrings NONE = new RequiredStrings(List.of());

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long SLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    /** Times 256 to the power of n it has n in its highest byte. */
    private static final long BYTE_NUMBERS = 0x0001020304050607L;

    private static final int MOST = 8;
    /** Open brackets that fit into the bits of a long. */
    private static final int DEEPEST = Long.SIZE;

    private final List<String> texts;
    private final byte[][] strings;
    private final int all;
    /** A bit for each length that a string has, modulo 64: few strings of a text need a closer look. */
    private final long lengths;

    private RequiredStrings(List<String> texts) {
        this.texts = texts;
        this.strings = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.all = (1 << strings.length) - 1;
        this.lengths = texts.stream().mapToLong(text -> 1L << text.length()).reduce(0, (a, b) -> a | b);
    }

    /** Those of the strings that are the same bytes in every JSON text that writes them without an escape. */
    public static RequiredStrings of(Collection<String> texts) {
        return new RequiredStrings(texts.stream()
                .filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\'))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList());
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether whatever holds all strings of this one holds all of the other. */
    public boolean includes(RequiredStrings other) {
        return texts.containsAll(other.texts);
    }

    /**
     * Where the object that begins at {@code start} ends, if it is certain that it lacks a string: it has no escape in which
     * the string could hide, and no line break, after which another object might begin. Negative otherwise, also where the
     * data ends before the object does. Beyond brackets, which must be closed by their like, and quotes the object is not
     * checked.
     *
     * @param data with {@link JsonScanner#PADDING} zero bytes after the limit
     */
    public int endWithout(byte[] data, int start, int limit) {
        int missing = all;
        int depth = 0;
        // A bit for each open bracket, the innermost last, as in the bytes themselves: braces have it set.
        long braces = 0;
        int at = start;
        for (; ; ) {
            int c = data[at++];
            if (c == '"') {
                // One string after the other: mostly but a colon or a comma stands between them.
                for (int from = at; ; at += 3, from = at) {
                    long stop;
                    for (; ; at += 8) {
                        if (at > limit) {
                            return -1;
                        }
                        long word = (long) KeyHash.LONG.get(data, at);
                        stop = (((word ^ QUOTES) - ONES) | ((word ^ SLASHES) - ONES) | (word - SPACES)) & ~word & HIGHS;
                        if (stop != 0) {
                            break;
                        }
                    }
                    at += first(stop);
                    if (data[at] != '"') {
                        return -1;
                    }
                    if ((lengths >>> (at - from) & 1) != 0) {
                        missing &= ~found(data, from, at);
                        if (missing == 0) {
                            return -1;
                        }
                    }
                    c = data[at + 1];
                    if ((c != ':' && c != ',') || data[at + 2] != '"') {
                        break;
                    }
                }
                at++;
            } else if ((c | 0x20) == '{') {
                if (++depth > DEEPEST) {
                    return -1;
                }
                braces = (braces << 1) | (c >> 5 & 1);
            } else if ((c | 0x20) == '}') {
                if ((braces & 1) != (c >> 5 & 1)) {
                    return -1;
                }
                braces >>>= 1;
                if (--depth == 0) {
                    return at;
                }
            } else if (c < ' ') {
                return -1;
            }
        }
    }

    /** Which strings these bytes are, as bits. */
    private int found(byte[] data, int from, int to) {
        int found = 0;
        for (int i = 0; i < strings.length; i++) {
            byte[] string = strings[i];
            if (to - from == string.length && isAt(data, from, string)) {
                found |= 1 << i;
            }
        }
        return found;
    }

    /** The first byte whose highest bit is set, without what only a late compiler makes fast. */
    private static int first(long bits) {
        return (int) ((((bits & -bits) >>> 7) * BYTE_NUMBERS) >>> 56);
    }

    private static boolean isAt(byte[] data, int at, byte[] string) {
        return Arrays.equals(data, at, at + string.length, string, 0, string.length);
    }
}
