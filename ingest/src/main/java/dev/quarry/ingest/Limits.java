package dev.quarry.ingest;

/**
 * What one source may cost.
 *
 * @param recordBytes largest record; a larger one is reported and skipped
 * @param sourceBytes largest size of a file after decompression
 * @param ratio most bytes that one compressed byte may become, judged after {@code ratioFrom} bytes
 * @param ratioFrom decompressed bytes from which the ratio is judged
 * @param problems how many problems of one file are kept; the rest is only counted
 */
public record Limits(int recordBytes, long sourceBytes, long ratio, long ratioFrom, int problems) {
    private static final int MB = 1 << 20;

    /** 16 MB records; 1 TB files; at most 400 times as large as compressed, judged from 64 MB on. */
    public static final Limits DEFAULT = new Limits(16 * MB, 1L << 40, 400, 64L * MB, 100);
}
