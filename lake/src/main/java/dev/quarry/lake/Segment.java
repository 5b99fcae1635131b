package dev.quarry.lake;

/**
 * One immutable Parquet file of a bucket.
 *
 * @param id its file name without ending
 * @param path relative to the lake's folder
 * @param records rows
 * @param rawBytes size of the contents as text
 * @param fileBytes size of the file
 * @param span first and last timestamp in it
 */
record Segment(
        String id,
        String bucket,
        Layout layout,
        String path,
        long records,
        long rawBytes,
        long fileBytes,
        Dataset.TimeSpan span) {}
