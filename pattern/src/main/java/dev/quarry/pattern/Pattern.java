package dev.quarry.pattern;

import java.util.List;
import java.util.Optional;

/** A compiled pattern. Immutable and safe for use by many threads. */
public final class Pattern {
    private final String text;

    private Pattern(String text) {
        this.text = text;
    }

    /**
     * Compiles a pattern.
     *
     * @throws PatternException with the position of the first mistake
     */
    public static Pattern compile(String text) {
        return new Pattern(text);
    }

    /** The pattern as given. */
    public String text() {
        return text;
    }

    /** What the pattern exports, in order of first appearance, each name once. */
    public List<Export> exports() {
        return List.of();
    }

    /** Matches from the start of the input; trailing text is allowed. */
    public Optional<Match> match(String input) {
        return Optional.empty();
    }

    /** Whether the whole input is consumed. */
    public boolean matchesWhole(String input) {
        return false;
    }

    /** The first match at or after an offset, restarting one character later after each failure. */
    public Optional<Match> find(String input, int from) {
        return Optional.empty();
    }

    /**
     * A name the pattern gives to what a matcher found.
     *
     * @param type the type of its values
     */
    public record Export(String name, PatternType type) {}

    /**
     * A successful match.
     *
     * @param start first character matched
     * @param end after the last character matched
     * @param values one per {@link #exports}, {@link PatternValue.Null} where an optional part was absent
     */
    public record Match(int start, int end, List<PatternValue> values) {}
}
