package dev.quarry.query.expression;

/**
 * What one query may take. Every engine holds to it, and says the same where it is too much.
 *
 * @param subQueryBytes how large the rows of a sub-query of {@code join}, {@code joinNested}, {@code lookup} and {@code in}
 *     may be together: bytes of UTF-8 for texts, and 8 for everything else
 */
public record QueryLimits(long subQueryBytes) {
    private static final long MEGABYTE = 1L << 20;

    /** As published. */
    public static final QueryLimits PUBLISHED = new QueryLimits(128 * MEGABYTE);

    /** A size in words: {@code 128 MB}. */
    public static String size(long bytes) {
        return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }
}
