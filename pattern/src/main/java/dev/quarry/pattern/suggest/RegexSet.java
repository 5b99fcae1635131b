package dev.quarry.pattern.suggest;

import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;
import java.util.function.IntConsumer;

/** Reads a character group of a regular expression. */
final class RegexSet {
    private final String text;
    private final int start;
    private int at;

    /** The group whose bracket is at a position. */
    RegexSet(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    RegexNode parse(IntConsumer end) {
        boolean negated = here() == '^';
        at += negated ? 1 : 0;
        CharSet set = CharSet.NONE;
        StringBuilder written = new StringBuilder();
        boolean first = true;
        while (here() != ']' || first) {
            if (at >= text.length()) {
                throw RegexParser.error(start, "the character group is not closed; add ]");
            }
            first = false;
            RegexEscape item = item();
            boolean range = item.single() >= 0 && here() == '-' && at + 1 < text.length() && text.charAt(at + 1) != ']';
            if (range) {
                int dash = at++;
                RegexEscape last = item();
                if (last.single() < item.single()) {
                    throw RegexParser.error(dash, "the range runs backwards");
                }
                set = set.plus(CharSet.range((char) item.single(), (char) last.single()));
                written.append(item.written()).append('-').append(last.written());
            } else {
                set = set.plus(item.set());
                written.append(item.written());
            }
        }
        end.accept(at + 1);
        return new RegexNode.OneOf(start, negated ? set.complement() : set, "[" + (negated ? "^" : "") + written + "]");
    }

    private RegexEscape item() {
        char c = here();
        if (text.startsWith("[:", at)) {
            int close = text.indexOf(":]", at);
            String name = close < 0 ? "" : text.substring(at + 2, close);
            CharSet set = CharClasses.of(name)
                    .orElseThrow(() -> RegexParser.error(at, "there is no class of characters '" + name + "'"));
            at = close + 2;
            return new RegexEscape(at, -1, set, "[:" + name + ":]");
        }
        if (c == '[' || text.startsWith("&&", at)) {
            throw RegexParser.error(at, "groups in character groups have no equivalent; write \\[ for the character");
        }
        RegexEscape item = c == '\\' ? RegexEscape.read(text, at) : RegexEscape.single(at + 1, c);
        at = item.end();
        return item;
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
