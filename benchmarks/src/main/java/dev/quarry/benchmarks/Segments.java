package dev.quarry.benchmarks;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Relation;

/** The segments of the trail that was loaded. */
final class Segments {
    private Segments() {}

    static Relation.Segments of(Lake lake) {
        Dataset.Selection everything =
                new Dataset.Selection(Long.MIN_VALUE, Long.MAX_VALUE, bucket -> bucket.equals(Trail.BUCKET));
        try (Dataset.Snapshot snapshot = lake.select(everything)) {
            if (snapshot.relations().size() == 1
                    && snapshot.relations().getFirst() instanceof Relation.Segments segments) {
                return segments;
            }
            throw new IllegalStateException("expected one layout, not " + snapshot.relations());
        }
    }
}
