package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;
import java.util.Optional;

/**
 * Reads a character group: {@code [a-z0-9_]}, {@code [^,]}, {@code [[:alpha:] ]}. A group that is nothing but the name of
 * a class is that class, {@code [:alpha:]} and {@code [!:space:]}, as the tables of the language write them.
 */
final class CharGroupParser {
    private final Cursor in;
    private final int start;
    private CharSet set = CharSet.NONE;

    private CharGroupParser(Cursor in) {
        this.in = in;
        this.start = in.at;
    }

    /** Reads a group; the cursor is on its bracket. */
    static CharSet parse(Cursor in) {
        return new CharGroupParser(in).group();
    }

    private CharSet group() {
        in.at++;
        boolean negated = in.here() == '^' || in.here() == '!';
        if (negated) {
            in.at++;
        }
        int content = in.at;
        Optional<CharSet> whole = whole();
        if (whole.isPresent()) {
            return negated ? whole.get().complement() : whole.get();
        }
        while (in.here() != ']' || in.at >= in.text.length()) {
            if (in.at >= in.text.length()) {
                throw new PatternException("Syntax error: the character group is not closed; add ]", start, in.at);
            }
            item();
        }
        if (in.at == content) {
            throw new PatternException(
                    "Syntax error: the character group is empty; to match a bracket write \\]", start, in.at + 1);
        }
        in.at++;
        return negated ? set.complement() : set;
    }

    /** The class whose name between colons is all of the group; the cursor is then after the group. */
    private Optional<CharSet> whole() {
        int close = in.here() == ':' ? in.text.indexOf(']', in.at) : -1;
        if (close < in.at + 2 || in.text.charAt(close - 1) != ':') {
            return Optional.empty();
        }
        Optional<CharSet> found = CharClasses.of(in.text.substring(in.at + 1, close - 1));
        if (found.isPresent()) {
            in.at = close + 1;
        }
        return found;
    }

    private void item() {
        if (in.text.startsWith("[:", in.at) || in.text.startsWith("[!:", in.at)) {
            named();
            return;
        }
        int from = in.at;
        char first = character();
        boolean range = in.here() == '-' && in.at + 1 < in.text.length() && in.text.charAt(in.at + 1) != ']';
        if (!range) {
            set = set.plus(CharSet.of(first));
            return;
        }
        in.at++;
        char last = character();
        if (last < first) {
            throw new PatternException(
                    "Syntax error: the range " + in.text.substring(from, in.at) + " runs backwards", from, in.at);
        }
        set = set.plus(CharSet.range(first, last));
    }

    private char character() {
        return in.here() == '\\' ? in.escape() : in.text.charAt(in.at++);
    }

    private void named() {
        int from = in.at;
        boolean negated = in.text.charAt(in.at + 1) == '!';
        int name = in.at + (negated ? 3 : 2);
        int end = in.text.indexOf(":]", name);
        String word = end < 0 ? "" : in.text.substring(name, end);
        CharSet found = CharClasses.of(word)
                .orElseThrow(() -> new PatternException(
                        "Character class '" + word + "' is not valid; there are alnum, alpha, any, ascii, blank, cntrl,"
                                + " digit, graph, lower, print, punct, space, upper, word, xdigit",
                        from,
                        end < 0 ? in.text.length() : end + 2));
        in.at = end + 2;
        set = set.plus(negated ? found.complement() : found);
    }
}
