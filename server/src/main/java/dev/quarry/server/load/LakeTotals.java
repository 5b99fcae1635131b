package dev.quarry.server.load;

import dev.quarry.lake.Dataset.Bucket;
import dev.quarry.lake.Dataset.TimeSpan;
import java.util.List;
import java.util.Optional;

/** Sums over buckets. */
public final class LakeTotals {
    private LakeTotals() {}

    /** From the first record of any bucket to the last. */
    public static Optional<TimeSpan> span(List<Bucket> buckets) {
        return buckets.stream()
                .map(Bucket::span)
                .flatMap(Optional::stream)
                .reduce((a, b) -> new TimeSpan(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }
}
