package dev.quarry.language;

import java.util.Locale;
import java.util.Set;

/** The characters of names, and the words that are no names. */
final class Words {
    /** Not usable as a field name without back-ticks, in any case. */
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "and", "or", "xor", "not", "mod");

    private Words() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name can be written without back-ticks. */
    static boolean isPlain(String name) {
        if (name.isEmpty() || !isStart(name.charAt(0))) {
            return false;
        }
        int position = 0;
        while (position < name.length() && isPart(name.charAt(position))) {
            position = end(name, position);
            if (position == name.length()) {
                return !isReserved(name);
            }
            if (name.charAt(position++) != '.') {
                return false;
            }
        }
        return false;
    }

    static boolean isStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPart(char c) {
        return isStart(c) || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of a word that may contain letters which need back-ticks; stops after the first word with plain letters only. */
    static int endOfAnyScript(String text, int from) {
        int end = from;
        while (end < text.length() && isNameLike(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isNameLike(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    /** White space of any script, and the invisible characters that copying from a page brings along. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
