package dev.quarry.query.plan;

/**
 * Which records are in a sample. The same ones in every run and on every engine, so that a query over a sample can be
 * compared with the next; and nothing about them but chance, as the id of a record is a hash of its content.
 */
public final class Sampling {
    /** The greatest ratio. */
    public static final long MOST_SPARSE = 100_000;

    /** How many of the last digits of an id count. */
    public static final int DIGITS = 8;

    private Sampling() {}

    /** A ratio as it is used: a power of ten, rounded down, within what is allowed. */
    public static long ratio(double wanted) {
        long ratio = 1;
        while (ratio * 10 <= wanted && ratio < MOST_SPARSE) {
            ratio *= 10;
        }
        return ratio;
    }

    /**
     * Whether a record is read.
     *
     * @param id {@code quarry.record_id}: 32 hexadecimal digits
     * @param ratio one record in so many is
     */
    public static boolean reads(String id, long ratio) {
        return Long.parseLong(id.substring(id.length() - DIGITS), 16) % ratio == 0;
    }
}
