package dev.quarry.server.query;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A query that has run, well or not.
 *
 * @param queryId the id its result has
 * @param status how it ended
 * @param timestamp when, by the clock that queries take for now
 * @param start by the clock of the machine
 * @param end by the clock of the machine
 * @param range the timeframe it read
 * @param tables the data objects and lookup tables it read
 * @param scanned what it read, as far as known
 * @param delivered how many records it gave
 * @param error why it failed
 */
public record QueryExecution(
        String queryId,
        String query,
        QueryClient client,
        Status status,
        Instant timestamp,
        Instant start,
        Instant end,
        TimeRange range,
        List<String> tables,
        Optional<ScanStatistics> scanned,
        long delivered,
        Optional<String> error) {
    public QueryExecution {
        tables = List.copyOf(tables);
    }

    /** How a query ends. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        CANCELLED
    }
}
