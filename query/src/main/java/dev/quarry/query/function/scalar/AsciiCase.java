package dev.quarry.query.function.scalar;

/** Characters that differ in the case of an ASCII letter only. */
final class AsciiCase {
    private AsciiCase() {}

    static boolean same(char a, char b, boolean caseSensitive) {
        return a == b || (!caseSensitive && lower(a) == lower(b));
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
