package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** Matches at a position. Immutable; all state is in the {@link Run}. */
public abstract class Matcher {
    /** The answer where there is no match. */
    public static final int NONE = -1;

    /** What a site keeps of it. */
    final Kept kept;

    /** A matcher whose value is the matched text. */
    Matcher() {
        this(Kept.TEXT);
    }

    Matcher(Kept kept) {
        this.kept = kept;
    }

    /**
     * Matches at a position.
     *
     * <p>A typed matcher leaves its value in the registers of the run: {@code bits}, {@code high} and {@code object}.
     *
     * @return after the last unit matched, or {@link #NONE}
     */
    public abstract int match(Run run, int at);

    /** The units a match may begin with; {@link CharSet#ANY} where unknown. Of no meaning where {@link #mayBeEmpty}. */
    public CharSet first() {
        return CharSet.ANY;
    }

    /** Whether it can match without consuming text. */
    public boolean mayBeEmpty() {
        return false;
    }

    /** The value a site captured from this matcher. */
    public final PatternValue value(Run run, int site) {
        // Compared one by one: a switch would look up a table for every value of every match.
        if (kept == Kept.NUMBER) {
            return new PatternValue.LongNumber(run.bits[site]);
        }
        if (kept == Kept.TIME) {
            return new PatternValue.Timestamp(run.bits[site]);
        }
        if (kept == Kept.ADDRESS) {
            return new PatternValue.Ip(run.highs[site], run.bits[site], run.objects[site] != null);
        }
        return kept == Kept.VALUE ? (PatternValue) run.objects[site] : own(run, site);
    }

    /** The value a site captured from a matcher that keeps {@link Kept#TEXT} or {@link Kept#OWN}. */
    PatternValue own(Run run, int site) {
        return new PatternValue.Text(run.text(site));
    }
}
