package dev.quarry.query.engine;

import java.util.List;

/**
 * What a query read.
 *
 * @param records records in the segments and files that were read
 * @param bytes their size in bytes, as raw text where known
 * @param buckets the buckets these came from
 */
public record ScanStatistics(long records, long bytes, List<String> buckets) {
    public static final ScanStatistics NONE = new ScanStatistics(0, 0, List.of());

    public ScanStatistics {
        buckets = List.copyOf(buckets);
    }
}
