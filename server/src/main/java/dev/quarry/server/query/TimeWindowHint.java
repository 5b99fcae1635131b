package dev.quarry.server.query;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Dataset.Bucket;
import dev.quarry.lake.Dataset.TimeSpan;
import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.server.wire.Notification;
import dev.quarry.server.wire.WireTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Explains an empty window. The default timeframe is the last two hours, so a query over an old dump finds nothing; whoever
 * asks it should learn where the records are and how to get there.
 */
final class TimeWindowHint {
    private TimeWindowHint() {}

    /** A hint when none of the plan's log sources can deliver a record because of its timeframe or its bucket. */
    static Optional<Notification> of(Plan plan, Dataset data) {
        List<Plan.Scan> scans = PlanScans.of(plan).stream()
                .filter(scan -> scan.dataObject().equals("logs"))
                .toList();
        if (scans.isEmpty()) {
            return Optional.empty();
        }
        List<Bucket> buckets = data.buckets();
        List<Optional<Notification>> hints =
                scans.stream().map(scan -> of(scan, buckets, data)).toList();
        return hints.stream().allMatch(Optional::isPresent) ? hints.getFirst() : Optional.empty();
    }

    private static Optional<Notification> of(Plan.Scan scan, List<Bucket> buckets, Dataset data) {
        if (buckets.stream().noneMatch(bucket -> bucket.records() != 0)) {
            return Optional.of(Notification.warning("NO_DATA", "There are no logs yet. Load some: quarry load PATH"));
        }
        List<Bucket> read =
                buckets.stream().filter(bucket -> isRead(bucket.name(), scan)).toList();
        if (read.isEmpty()) {
            return Optional.of(Notification.warning(
                    "NO_DATA_IN_BUCKET",
                    "There is no bucket %1$s. The buckets are: %2$s.",
                    String.join(", ", scan.buckets()),
                    buckets.stream().map(Bucket::name).collect(Collectors.joining(", "))));
        }
        List<TimeSpan> spans =
                read.stream().map(Bucket::span).flatMap(Optional::stream).toList();
        boolean overlaps = spans.stream()
                .anyMatch(span -> span.first() < scan.range().end()
                        && span.last() >= scan.range().start());
        if (spans.isEmpty() || (overlaps && holdsAny(data, scan))) {
            return Optional.empty();
        }
        long first = spans.stream().mapToLong(TimeSpan::first).min().orElseThrow();
        long last = spans.stream().mapToLong(TimeSpan::last).max().orElseThrow();
        return Optional.of(Notification.warning(
                "NO_DATA_IN_TIMEFRAME",
                "There are no records between %1$s and %2$s. The data covers %3$s to %4$s: choose that timeframe, or"
                        + " write fetch logs, from: \"%3$s\", to: \"%4$s\"",
                WireTime.instant(scan.range().start()).truncatedTo(ChronoUnit.SECONDS),
                WireTime.instant(scan.range().end()).truncatedTo(ChronoUnit.SECONDS),
                WireTime.instant(first).truncatedTo(ChronoUnit.SECONDS),
                // Ends are exclusive: the next second includes the last record.
                WireTime.instant(last).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
    }

    /** Whether anything has to be read: one stray record makes a long span, most of which holds nothing. */
    private static boolean holdsAny(Dataset data, Plan.Scan scan) {
        Dataset.Selection selection =
                new Dataset.Selection(scan.range().start(), scan.range().end(), name -> isRead(name, scan));
        try (Dataset.Snapshot snapshot = data.select(selection)) {
            return !snapshot.relations().isEmpty();
        }
    }

    private static boolean isRead(String bucket, Plan.Scan scan) {
        return scan.buckets().isEmpty()
                || scan.buckets().stream().anyMatch(pattern -> FieldPattern.matches(pattern, bucket));
    }
}
