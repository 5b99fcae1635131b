package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** An optional element: with it first, then without, each with the rest of the segment. */
public final class Choice extends Node {
    private final Node[] ways;
    private final int fromSite;
    private final int toSite;
    private final int memo;
    private final CharSet first;
    private final boolean empty;

    /**
     * Ways through the rest of the segment; the first that succeeds is taken.
     *
     * @param fromSite first capture site of the element
     * @param toSite after its last
     * @param memo number under which failures are remembered, or -1
     */
    public Choice(Node[] ways, int fromSite, int toSite, int memo) {
        this.ways = ways;
        this.fromSite = fromSite;
        this.toSite = toSite;
        this.memo = memo;
        CharSet union = CharSet.NONE;
        boolean anyEmpty = false;
        for (Node way : ways) {
            union = union.plus(way.first());
            anyEmpty |= way.mayBeEmpty();
        }
        this.first = union;
        this.empty = anyEmpty;
    }

    @Override
    int run(Run run, int at) {
        if (memo >= 0 && run.failedBefore(memo, at)) {
            return Matcher.NONE;
        }
        for (Node way : ways) {
            run.clear(fromSite, toSite);
            int to = way.run(run, at);
            if (to >= 0) {
                return to;
            }
        }
        if (memo >= 0) {
            run.failed(memo, at);
        }
        return Matcher.NONE;
    }

    @Override
    CharSet first() {
        return first;
    }

    @Override
    boolean mayBeEmpty() {
        return empty;
    }
}
