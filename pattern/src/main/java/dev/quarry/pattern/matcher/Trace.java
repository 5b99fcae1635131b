package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.Element;
import java.util.Optional;

/** Remembers how far a run came and which element stopped it there. */
public final class Trace {
    private int at = -1;
    private Element element;

    /** Notes that an element did not match at a position. Of those at the farthest position the last is kept: the
     * elements before it were optional. */
    void failed(Element failing, int position) {
        if (position >= at) {
            at = position;
            element = failing;
        }
    }

    /** The farthest position at which an element failed, or -1. */
    public int at() {
        return at;
    }

    public Optional<Element> element() {
        return Optional.ofNullable(element);
    }
}
