package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;

/** Reads the words of a pattern text, skipping blanks and comments. */
final class Cursor {
    static final char END = '\0';

    final String text;
    int at;

    Cursor(String text) {
        this.text = text;
    }

    /** The next unit after blanks and comments; {@link #END} after the last. */
    char peek() {
        skipBlank();
        return here();
    }

    /** The next unit, blanks included. */
    char here() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean atEnd() {
        skipBlank();
        return at >= text.length();
    }

    boolean accept(char c) {
        if (peek() != c || at >= text.length()) {
            return false;
        }
        at++;
        return true;
    }

    boolean accept(String word) {
        skipBlank();
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    void expect(char c, String why) {
        if (!accept(c)) {
            throw unexpected("expecting '" + c + "' " + why);
        }
    }

    void skipBlank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new PatternException("Syntax error: the comment is not closed; add */", at, text.length());
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A name at the cursor, which must stand on its first letter. */
    String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A name that may have parts joined by dots. */
    String dottedName() {
        int start = at;
        name();
        while (here() == '.' && at + 1 < text.length() && isNamePart(text.charAt(at + 1))) {
            at++;
            name();
        }
        return text.substring(start, at);
    }

    /** Whether a string literal begins here. */
    boolean atQuote() {
        char c = peek();
        return c == '\'' || c == '"';
    }

    /** A quoted string without its quotes, escapes resolved. */
    String string() {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return out.toString();
            }
            if (c == '\\') {
                out.append(escape());
            } else {
                out.append(c);
                at++;
            }
        }
        throw new PatternException("Syntax error: the literal is not closed; add " + quote, start, text.length());
    }

    /** The character an escape stands for; the cursor is on the backslash. */
    char escape() {
        int start = at++;
        char c = here();
        at = Math.min(at + 1, text.length());
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0' -> '\0';
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000b';
            case 'x' -> hex(start, 2);
            case 'u' -> hex(start, 4);
            default -> {
                if (isNamePart(c) || start + 1 >= text.length()) {
                    throw new PatternException(
                            "Syntax error: mismatched input '\\': there is no escape \\"
                                    + (start + 1 < text.length() ? c : "")
                                    + "; write \\\\ for a backslash",
                            start,
                            at);
                }
                yield c;
            }
        };
    }

    private char hex(int start, int digits) {
        if (at + digits <= text.length()) {
            int value = 0;
            int i = at;
            while (i < at + digits && Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 128) {
                value = value * 16 + Character.digit(text.charAt(i), 16);
                i++;
            }
            if (i == at + digits) {
                at = i;
                return (char) value;
            }
        }
        throw new PatternException(
                "Syntax error: the escape needs " + digits + " hexadecimal digits", start, Math.min(at, text.length()));
    }

    PatternException unexpected(String expecting) {
        return mistaken("mismatched", expecting);
    }

    /** Something stands where the pattern could end. */
    PatternException extraneous(String expecting) {
        return mistaken("extraneous", expecting);
    }

    private PatternException mistaken(String how, String expecting) {
        skipBlank();
        if (at >= text.length()) {
            return new PatternException("Syntax error: the pattern ends too early, " + expecting, at, at);
        }
        int end = at;
        if (isNameStart(text.charAt(at))) {
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
        } else {
            end = text.offsetByCodePoints(at, 1);
        }
        return new PatternException(
                "Syntax error: " + how + " input '" + text.substring(at, end) + "' " + expecting, at, end);
    }
}
