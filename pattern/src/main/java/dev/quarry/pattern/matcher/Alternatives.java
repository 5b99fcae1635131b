package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first of several that matches. */
public final class Alternatives extends Matcher {
    private static final int ASCII = 128;

    private final Sequence[] ways;
    /** Per ASCII character the ways that may begin with it, in order. */
    private final Sequence[][] byFirst = new Sequence[ASCII][];

    private final int fromSite;
    private final int toSite;

    /**
     * Alternatives in order.
     *
     * @param fromSite first capture site within
     * @param toSite after the last
     */
    public Alternatives(List<Sequence> ways, int fromSite, int toSite) {
        this.ways = ways.toArray(Sequence[]::new);
        this.fromSite = fromSite;
        this.toSite = toSite;
        Map<List<Sequence>, Sequence[]> known = new HashMap<>();
        for (char c = 0; c < ASCII; c++) {
            char next = c;
            List<Sequence> able =
                    ways.stream().filter(way -> mayBegin(way, next)).toList();
            byFirst[c] = known.computeIfAbsent(able, list -> list.toArray(Sequence[]::new));
        }
    }

    private static boolean mayBegin(Sequence way, char c) {
        return way.mayBeEmpty() || way.first().contains(c);
    }

    @Override
    public int match(Run run, int at) {
        run.clear(fromSite, toSite);
        for (Sequence way : candidates(run, at)) {
            int to = way.match(run, at);
            if (to >= 0) {
                return to;
            }
            run.clear(fromSite, toSite);
        }
        return NONE;
    }

    private Sequence[] candidates(Run run, int at) {
        // Whoever traces a run wants to hear of every way that was tried.
        if (at >= run.end || run.traced()) {
            return ways;
        }
        char next = run.text.charAt(at);
        return next < ASCII ? byFirst[next] : ways;
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
