package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** Matches at a position. Immutable; all state is in the {@link Run}. */
public abstract class Matcher {
    /** The answer where there is no match. */
    public static final int NONE = -1;

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

    /** The value a site captured from this matcher: the matched text, unless a matcher says otherwise. */
    public PatternValue value(Run run, int site) {
        return new PatternValue.Text(run.text.substring(run.starts[site], run.ends[site]));
    }
}
