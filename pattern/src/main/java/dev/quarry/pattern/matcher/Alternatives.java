package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.List;

/** The first of several that matches. */
public final class Alternatives extends Matcher {
    private final Matcher[] ways;
    private final int fromSite;
    private final int toSite;

    /**
     * Alternatives in order.
     *
     * @param fromSite first capture site within
     * @param toSite after the last
     */
    public Alternatives(List<? extends Matcher> ways, int fromSite, int toSite) {
        this.ways = ways.toArray(Matcher[]::new);
        this.fromSite = fromSite;
        this.toSite = toSite;
    }

    @Override
    public int match(Run run, int at) {
        for (Matcher way : ways) {
            run.clear(fromSite, toSite);
            int to = way.match(run, at);
            if (to >= 0) {
                return to;
            }
        }
        return NONE;
    }

    @Override
    public CharSet first() {
        CharSet first = CharSet.NONE;
        for (Matcher way : ways) {
            first = first.plus(way.first());
        }
        return first;
    }

    @Override
    public boolean mayBeEmpty() {
        for (Matcher way : ways) {
            if (way.mayBeEmpty()) {
                return true;
            }
        }
        return false;
    }
}
