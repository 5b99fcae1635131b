package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;

/** One character that has to stand here, and then the end of the segment: half of the elements of most patterns. */
public final class Separator extends Node {
    private final char unit;
    private final Element source;

    /**
     * A separator.
     *
     * @param literal of one unit
     */
    public Separator(LiteralMatcher literal, Element source) {
        this.unit = (char) literal.single();
        this.source = source;
    }

    @Override
    int run(Run run, int at) {
        // Takes no step: it stands behind an element, and that one has taken its own.
        if (at < run.end && run.text.charAt(at) == unit) {
            return at + 1;
        }
        return run.stopped(source, at);
    }

    @Override
    CharSet first() {
        return CharSet.of(unit);
    }

    @Override
    boolean mayBeEmpty() {
        return false;
    }
}
