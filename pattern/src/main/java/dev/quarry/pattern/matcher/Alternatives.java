package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first of several that matches. */
public final class Alternatives extends Matcher {
    private static final int ASCII = 128;

    private final Node[] ways;
    /** Per ASCII character the ways that may begin with it, in order. */
    private final Node[][] byFirst = new Node[ASCII][];

    private final int fromSite;
    private final int toSite;

    /**
     * Alternatives in order.
     *
     * @param fromSite first capture site within
     * @param toSite after the last
     */
    public Alternatives(List<Node> ways, int fromSite, int toSite) {
        this.ways = ways.toArray(Node[]::new);
        this.fromSite = fromSite;
        this.toSite = toSite;
        Map<List<Node>, Node[]> known = new HashMap<>();
        for (char c = 0; c < ASCII; c++) {
            char next = c;
            List<Node> able = ways.stream().filter(way -> mayBegin(way, next)).toList();
            byFirst[c] = known.computeIfAbsent(able, list -> list.toArray(Node[]::new));
        }
    }

    private static boolean mayBegin(Node way, char c) {
        return way.mayBeEmpty() || way.first().contains(c);
    }

    @Override
    public int match(Run run, int at) {
        run.clear(fromSite, toSite);
        for (Node way : candidates(run, at)) {
            int to = way.run(run, at);
            if (to >= 0) {
                return to;
            }
            run.clear(fromSite, toSite);
        }
        return NONE;
    }

    private Node[] candidates(Run run, int at) {
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
        for (Node way : ways) {
            first = first.plus(way.first());
        }
        return first;
    }

    @Override
    public boolean mayBeEmpty() {
        for (Node way : ways) {
            if (way.mayBeEmpty()) {
                return true;
            }
        }
        return false;
    }
}
