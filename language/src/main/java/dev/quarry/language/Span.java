package dev.quarry.language;

/**
 * A half-open range of UTF-16 code units in a query text.
 *
 * @param start index of the first unit, 0-based
 * @param end index after the last unit; equal to {@code start} where something is missing
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that covers both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** What lies between this one and one that follows it. */
    public Span gapBefore(Span following) {
        return new Span(/* start= */ end, /* end= */ following.start);
    }
}
