package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;

/** LD and DATA: the shortest text after which the rest of the segment matches. */
public final class Lazy extends Node {
    private final int min;
    private final int max;
    private final boolean crossesLines;
    private final int site;
    private final Node next;
    private final Element source;
    private final int memo;
    /** The only unit the rest can begin with, or -1. */
    private final int single;
    /** The units the rest can begin with, null where it may be empty. */
    private final CharSet stops;

    /**
     * A lazy element.
     *
     * @param site that captures it, or -1
     * @param memo number under which vain searches are remembered, or -1
     */
    public Lazy(int min, int max, boolean crossesLines, int site, Node next, Element source, int memo) {
        this.min = min;
        this.max = max;
        this.crossesLines = crossesLines;
        this.site = site;
        this.next = next;
        this.source = source;
        this.memo = memo;
        this.stops = next.mayBeEmpty() ? null : next.first();
        this.single = stops == null ? -1 : stops.single();
    }

    @Override
    int run(Run run, int at) {
        int limit = crossesLines ? run.end : run.lineEnd(at);
        if (min > limit - at) {
            return run.stopped(source, at);
        }
        int last = max > limit - at ? limit : at + max;
        int from = at + min;
        int p = from;
        if (memo >= 0 && run.memoFrom[memo] <= p && p < run.memoTo[memo]) {
            from = run.memoFrom[memo];
            p = run.memoTo[memo];
        }
        int searched = p;
        while (p <= last) {
            p = candidate(run, p, last);
            if (p < 0) {
                break;
            }
            int to = next.run(run, p);
            if (to >= 0) {
                finish(run, from, p, p - searched);
                if (site >= 0) {
                    run.capture(site, at, p, Kept.TEXT);
                }
                return to;
            }
            p++;
        }
        finish(run, from, last + 1, last + 1 - searched);
        return run.stopped(source, at);
    }

    /** The next position at which the rest may begin, or -1. */
    private int candidate(Run run, int p, int last) {
        if (stops == null) {
            return p;
        }
        String text = run.text;
        int end = Math.min(last + 1, run.end);
        if (single >= 0) {
            return p < end ? text.indexOf(single, p, end) : -1;
        }
        for (int i = p; i < end; i++) {
            if (stops.contains(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Remembers that nothing between two positions can follow. */
    private void finish(Run run, int from, int to, int steps) {
        run.spend(Math.max(1, steps));
        if (memo >= 0 && to > run.memoTo[memo]) {
            run.memoFrom[memo] = from;
            run.memoTo[memo] = to;
        }
    }

    @Override
    CharSet first() {
        CharSet any = crossesLines ? CharSet.ANY : CharSet.of('\n').complement();
        return min > 0 ? any : any.plus(next.first());
    }

    @Override
    boolean mayBeEmpty() {
        return min == 0 && next.mayBeEmpty();
    }
}
