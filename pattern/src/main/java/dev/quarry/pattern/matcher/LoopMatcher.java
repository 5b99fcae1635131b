package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;
import java.util.Optional;

/** ARRAY and KVP: a body as often as it matches, each round adding to one value. A round without text ends it. */
public final class LoopMatcher extends Matcher {
    /** Collects the rounds of one match. */
    public interface Collector {
        /** Adds what the round just matched has captured. */
        void add(Run run);

        PatternValue result();
    }

    /** Makes a collector for each match. */
    public interface Collecting {
        Collector start();
    }

    private final Matcher body;
    private final int min;
    private final int max;
    private final int fromSite;
    private final int toSite;
    private final Optional<Collecting> collecting;

    /**
     * A repetition.
     *
     * @param fromSite first capture site of the body
     * @param toSite after its last
     * @param collecting empty where no value is wanted
     */
    public LoopMatcher(Matcher body, int min, int max, int fromSite, int toSite, Optional<Collecting> collecting) {
        super(Kept.VALUE);
        this.body = body;
        this.min = min;
        this.max = max;
        this.fromSite = fromSite;
        this.toSite = toSite;
        this.collecting = collecting;
    }

    @Override
    public int match(Run run, int at) {
        Collector collector = collecting.map(Collecting::start).orElse(null);
        int to = at;
        int count = 0;
        while (count < max) {
            run.clear(fromSite, toSite);
            run.spend(1);
            int next = body.match(run, to);
            if (next <= to) {
                break;
            }
            to = next;
            count++;
            if (collector != null) {
                collector.add(run);
            }
        }
        if (count < min) {
            return NONE;
        }
        if (collector != null) {
            run.object = collector.result();
        }
        return to;
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
