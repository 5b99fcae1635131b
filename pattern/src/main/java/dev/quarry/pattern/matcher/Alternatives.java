package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.List;

/** The first of several that matches. */
public final class Alternatives extends Matcher {
    private final Matcher[] ways;
    /** What each way begins with; null where it may be empty. */
    private final CharSet[] firsts;

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
        this.firsts =
                ways.stream().map(way -> way.mayBeEmpty() ? null : way.first()).toArray(CharSet[]::new);
    }

    @Override
    public int match(Run run, int at) {
        run.clear(fromSite, toSite);
        // Whoever traces a run wants to hear of every way that was tried.
        boolean quick = run.trace == null && at < run.end;
        char next = quick ? run.text.charAt(at) : 0;
        for (int i = 0; i < ways.length; i++) {
            if (quick && firsts[i] != null && !firsts[i].contains(next)) {
                continue;
            }
            int to = ways[i].match(run, at);
            if (to >= 0) {
                return to;
            }
            run.clear(fromSite, toSite);
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
