package dev.quarry.pattern.syntax;

/**
 * How often an element may occur.
 *
 * @param min at least, 0 or more
 * @param max at most, never below {@code min}
 */
public record Quantifier(int min, int max, Form form) {
    /** The most repetitions of a quantifier without an upper bound of its own. */
    public static final int UNBOUNDED = 4096;

    /** How it is written: matchers that do not repeat give {@code *} and {@code +} another meaning. */
    public enum Form {
        STAR,
        PLUS,
        COUNT
    }
}
