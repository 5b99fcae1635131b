package dev.quarry.pattern.suggest;

import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;

/**
 * An escape of a regular expression.
 *
 * @param end after it
 * @param single the character it stands for, or -1
 * @param set the characters it stands for
 * @param written as an item of a character group of a pattern
 */
record RegexEscape(int end, int single, CharSet set, String written) {
    /** Reads the escape whose backslash is at a position. */
    static RegexEscape read(String text, int at) {
        if (at + 1 >= text.length()) {
            throw RegexParser.error(at, "the backslash escapes nothing");
        }
        char c = text.charAt(at + 1);
        return switch (c) {
            case 'd' -> named(at, "digit", false);
            case 'w' -> named(at, "word", false);
            case 's' -> named(at, "space", false);
            case 'D' -> named(at, "digit", true);
            case 'W' -> named(at, "word", true);
            case 'S' -> named(at, "space", true);
            case 'h' -> named(at, "blank", false);
            case 'n' -> single(at + 2, '\n');
            case 't' -> single(at + 2, '\t');
            case 'r' -> single(at + 2, '\r');
            case 'f' -> single(at + 2, '\f');
            case 'x' -> hex(text, at, 2);
            case 'u' -> hex(text, at, 4);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw RegexParser.error(at, "'\\" + c + "' has no equivalent in patterns");
                }
                yield single(at + 2, c);
            }
        };
    }

    private static RegexEscape named(int at, String name, boolean negated) {
        CharSet set = CharClasses.of(name).orElseThrow();
        return new RegexEscape(at + 2, -1, negated ? set.complement() : set, (negated ? "[!:" : "[:") + name + ":]");
    }

    static RegexEscape single(int end, char c) {
        return new RegexEscape(end, c, CharSet.of(c), Literals.inGroup(c));
    }

    private static RegexEscape hex(String text, int at, int digits) {
        try {
            return single(at + 2 + digits, (char) Integer.parseInt(text, at + 2, at + 2 + digits, 16));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw RegexParser.error(at, "the escape needs " + digits + " hexadecimal digits");
        }
    }
}
