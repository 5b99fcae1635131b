package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** A matcher of at least one unit several times in a row, as often as possible. */
public final class RepeatMatcher extends Matcher {
    private final Matcher body;
    private final int min;
    private final int max;

    public RepeatMatcher(Matcher body, int min, int max) {
        this.body = body;
        this.min = min;
        this.max = max;
    }

    @Override
    public int match(Run run, int at) {
        int count = 0;
        int to = at;
        while (count < max) {
            int next = body.match(run, to);
            if (next <= to) {
                break;
            }
            to = next;
            count++;
        }
        run.spend(count);
        return count >= min ? to : NONE;
    }

    @Override
    public CharSet first() {
        return body.first();
    }

    @Override
    public boolean mayBeEmpty() {
        return min == 0;
    }
}
