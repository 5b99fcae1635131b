package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.CharRunMatcher;
import dev.quarry.pattern.matcher.Lazy;
import dev.quarry.pattern.matcher.LiteralMatcher;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.Node;
import dev.quarry.pattern.matcher.Separator;
import dev.quarry.pattern.matcher.Then;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;

/**
 * A compiled element, to be linked into segments.
 *
 * @param matcher what matches it, or for a lazy one all it may match at most
 * @param site that captures it, or -1
 * @param fromSite first site of it and of all within
 * @param toSite after the last
 */
record Unit(Element source, Matcher matcher, int site, int fromSite, int toSite, Kind kind, int min, int max) {
    enum Kind {
        MANDATORY,
        /** May be left out, if what follows then matches. */
        OPTIONAL,
        /** Matches in any case, if only the empty text. */
        PASSING,
        /** LD, DATA: ends where what follows matches. */
        LAZY,
        /** Lazy, and may be left out. */
        OPTIONAL_LAZY
    }

    /** The characters LD takes. */
    static final CharSet IN_LINE = CharSet.of('\n').complement();

    static Matcher greedy(boolean crossesLines, int min, int max, int memo) {
        return new CharRunMatcher(crossesLines ? CharSet.ANY : IN_LINE, min, max, memo);
    }

    boolean lazy() {
        return kind == Kind.LAZY || kind == Kind.OPTIONAL_LAZY;
    }

    /** Whether a search for the end of LD stops at the latest with this unit. */
    boolean mandatory() {
        return kind == Kind.MANDATORY || (kind == Kind.LAZY && min > 0);
    }

    Tail tail() {
        return Elements.crossesLines(source) ? Tail.TEXT : Tail.LINE;
    }

    /** Whether it is one character that nothing captures. */
    boolean separates() {
        return site < 0 && matcher instanceof LiteralMatcher literal && literal.single() >= 0;
    }

    Node link(Node next, boolean nothingFollows, int memo) {
        if (lazy() && !nothingFollows) {
            return new Lazy(min, max, Elements.crossesLines(source), site, next, source, memo);
        }
        Node rest = nothingFollows ? Node.END : next;
        return separates() && rest.equals(Node.END)
                ? new Separator((LiteralMatcher) matcher, source)
                : new Then(matcher, site, rest, source);
    }
}
