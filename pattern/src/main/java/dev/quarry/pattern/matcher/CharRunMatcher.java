package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** As many characters of a set as possible. */
public final class CharRunMatcher extends Matcher {
    private final CharSet set;
    private final int min;
    private final int max;
    private final int memo;
    /** The only character that ends a run, or -1 where there are several. */
    private final int stop;

    /**
     * A run of characters.
     *
     * @param memo number under which the stretch seen last is remembered, or -1
     */
    public CharRunMatcher(CharSet set, int min, int max, int memo) {
        this.set = set;
        this.min = min;
        this.max = max;
        this.memo = memo;
        this.stop = max > 1 ? set.complement().single() : -1;
    }

    @Override
    public int match(Run run, int at) {
        int limit = max > run.end - at ? run.end : at + max;
        int p = at;
        if (memo >= 0 && run.memoFrom[memo] <= at && at < run.memoTo[memo]) {
            p = Math.min(run.memoTo[memo], limit);
        }
        int known = p;
        p = stop >= 0 ? stopped(run.text, p, limit) : ended(run.text, p, limit);
        if (memo >= 0 && p > known) {
            run.spend(p - known);
            // All of it is in the set; that is all that is remembered.
            run.memoFrom[memo] = known == at ? at : run.memoFrom[memo];
            run.memoTo[memo] = p;
        }
        return p - at >= min ? p : NONE;
    }

    private int stopped(String text, int from, int limit) {
        int found = from < limit ? text.indexOf(stop, from, limit) : -1;
        return found < 0 ? limit : found;
    }

    private int ended(String text, int from, int limit) {
        int p = from;
        while (p < limit && set.contains(text.charAt(p))) {
            p++;
        }
        return p;
    }

    @Override
    public CharSet first() {
        return set;
    }

    @Override
    public boolean mayBeEmpty() {
        return min == 0;
    }
}
