package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.List;

/** Segments one after the other. */
public final class Sequence extends Matcher {
    private final Node[] segments;

    public Sequence(List<Node> segments) {
        this.segments = segments.toArray(Node[]::new);
    }

    @Override
    public int match(Run run, int at) {
        int to = at;
        for (Node segment : segments) {
            // Most segments are no more than an element; asked for it, the compiler needs no table of methods.
            to = segment instanceof Then then ? then.run(run, to) : segment.run(run, to);
            if (to < 0) {
                return NONE;
            }
        }
        return to;
    }

    @Override
    public CharSet first() {
        CharSet first = CharSet.NONE;
        for (Node segment : segments) {
            first = first.plus(segment.first());
            if (!segment.mayBeEmpty()) {
                break;
            }
        }
        return first;
    }

    @Override
    public boolean mayBeEmpty() {
        for (Node segment : segments) {
            if (!segment.mayBeEmpty()) {
                return false;
            }
        }
        return true;
    }
}
