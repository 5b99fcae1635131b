package dev.quarry.pattern.matcher;

/** Lengths in bytes, as limits are documented in bytes. */
final class Utf8 {
    private Utf8() {}

    /** Whether a part of a text takes more than some bytes. */
    static boolean longerThan(String text, int from, int to, int bytes) {
        if ((long) (to - from) * 3 <= bytes) {
            return false;
        }
        long length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length > bytes;
    }
}
