package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;

/** An element, then the rest of its segment. */
public final class Then extends Node {
    private final Matcher matcher;
    private final int site;
    private final Node next;
    private final boolean last;
    private final Element source;
    private final CharSet first;

    /**
     * An element and what follows it.
     *
     * @param site that captures it, or -1
     */
    public Then(Matcher matcher, int site, Node next, Element source) {
        this.matcher = matcher;
        this.site = site;
        this.next = next;
        this.last = next.equals(END);
        this.source = source;
        this.first = matcher.mayBeEmpty() ? matcher.first().plus(next.first()) : matcher.first();
    }

    @Override
    int run(Run run, int at) {
        run.spend(1);
        int to = matcher.match(run, at);
        if (to < 0) {
            return run.stopped(source, at);
        }
        if (site >= 0) {
            run.capture(site, at, to, matcher.kept);
        }
        // Asked for the two that most elements are followed by, the compiler needs no table of methods.
        return last ? to : next instanceof Separator separator ? separator.run(run, to) : next.run(run, to);
    }

    @Override
    CharSet first() {
        return first;
    }

    @Override
    boolean mayBeEmpty() {
        return matcher.mayBeEmpty() && next.mayBeEmpty();
    }
}
