package dev.quarry.engine.duckdb.expression;

import java.util.Optional;

/**
 * Regular expressions of DuckDB for texts of printable ASCII with {@code *} as the wildcard. Letters agree as in Java's ASCII:
 * a flag for case would also take the Kelvin sign for a k.
 */
final class AsciiRegex {
    /** Longer ones are compiled for longer than they save. */
    private static final int LONGEST = 200;

    private AsciiRegex() {}

    /** For a text that holds a phrase of whole tokens, in which the wildcard stands for the rest of a token or for itself. */
    static Optional<String> phrase(String phrase, boolean caseSensitive) {
        if (!isUsual(phrase)) {
            return Optional.empty();
        }
        return Optional.of(edge(phrase.charAt(0))
                + of(phrase, "(?:\\w*|\\*)", caseSensitive)
                + edge(phrase.charAt(phrase.length() - 1)));
    }

    /** For a whole text, in which the wildcard stands for any characters. */
    static Optional<String> whole(String pattern, boolean caseSensitive) {
        if (!isUsual(pattern) || pattern.matches("\\*+")) {
            return Optional.empty();
        }
        String inner = pattern.replaceAll("^\\*+|\\*+$", "");
        return Optional.of((pattern.startsWith("*") ? "" : "\\A")
                + of(inner, "(?s:.*)", caseSensitive)
                + (pattern.endsWith("*") ? "" : "\\z"));
    }

    /** A token that the phrase begins or ends in has to begin or end there. */
    private static String edge(char c) {
        return isWord(c) ? "\\b" : "";
    }

    private static boolean isWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isUsual(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && isPrintable(text);
    }

    /** Whether every character is one of ASCII, and none of them a control. */
    static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static String of(String text, String wildcard, boolean caseSensitive) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                out.append(wildcard);
            } else if (isLetter(c) && !caseSensitive) {
                out.append('[').append((char) (c | 32)).append((char) (c & ~32)).append(']');
            } else {
                out.append(isWord(c) ? "" : "\\").append(c);
            }
        }
        return out.toString();
    }
}
