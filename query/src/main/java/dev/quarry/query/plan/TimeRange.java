package dev.quarry.query.plan;

/**
 * Start (inclusive) and end (exclusive), nanoseconds since the epoch. {@link #ALL} is open on both sides.
 */
public record TimeRange(long start, long end) {
    public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Whether a timestamp in nanoseconds lies in it. */
    public boolean contains(long nanos) {
        return start <= nanos && (nanos < end || end == Long.MAX_VALUE);
    }
}
