package dev.quarry.pattern;

/** A pattern text that is not valid. */
public final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;

    /**
     * An exception for the first mistake in a pattern.
     *
     * @param start where the mistake begins, in UTF-16 units of the pattern text
     * @param end after its last unit; equal to {@code start} where something is missing
     */
    public PatternException(String message, int start, int end) {
        super(message);
        this.start = start;
        this.end = end;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }
}
