package dev.quarry.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.query.QueryClient;
import dev.quarry.server.query.QueryExecution;
import dev.quarry.server.query.QueryExecution.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class ExecutionStoreTest {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private static QueryExecution execution(String query, Instant time, Status status) {
        return new QueryExecution(
                "id of " + query,
                query,
                QueryClient.here(Optional.empty(), Optional.empty()),
                status,
                time,
                time,
                time.plusMillis(5),
                new TimeRange(0, 1),
                List.of("logs"),
                status == Status.SUCCEEDED
                        ? Optional.of(new ScanStatistics(7, 70, List.of("a", "b")))
                        : Optional.empty(),
                3,
                status == Status.FAILED ? Optional.of("no luck") : Optional.empty());
    }

    private static List<Value> queries(List<RecordValue> rows) {
        return rows.stream().map(row -> row.get("query_string")).toList();
    }

    @Test
    void whatWasAddedIsThereAtOnceAndAfterReopening() {
        Path file = folder.resolve("history.sqlite");
        try (ExecutionStore store = new ExecutionStore(file)) {
            store.add(execution("one", TIME, Status.SUCCEEDED));
            store.add(execution("two", TIME.plusSeconds(1), Status.FAILED));
            assertThat(queries(store.rows(TimeRange.ALL))).containsExactly(Value.of("one"), Value.of("two"));
            store.add(execution("three", TIME.plusSeconds(2), Status.CANCELLED));
        }
        try (ExecutionStore store = new ExecutionStore(file)) {
            List<RecordValue> rows = store.rows(TimeRange.ALL);
            assertThat(queries(rows)).containsExactly(Value.of("one"), Value.of("two"), Value.of("three"));
            assertThat(rows.get(0).get("scanned_bytes")).isEqualTo(Value.of(70));
            assertThat(rows.get(0).get("bucket")).isEqualTo(Value.of("a, b"));
            assertThat(rows.get(0).get("duration")).isEqualTo(new Value.DurationValue(5_000_000));
            assertThat(rows.get(1).get("error.message")).isEqualTo(Value.of("no luck"));
            assertThat(rows.get(2).get("status")).isEqualTo(Value.of("CANCELLED"));
        }
    }

    /** The end counts: to a clock that stands still everything happens now. */
    @Test
    void aTimeframeChooses() {
        long nanos = TIME.getEpochSecond() * 1_000_000_000L;
        try (ExecutionStore store = new ExecutionStore(folder.resolve("history.sqlite"))) {
            store.add(execution("one", TIME, Status.SUCCEEDED));
            assertThat(store.rows(new TimeRange(nanos - 1, nanos))).hasSize(1);
            assertThat(store.rows(new TimeRange(nanos, nanos + 1))).hasSize(1);
            assertThat(store.rows(new TimeRange(nanos + 1, nanos + 2))).isEmpty();
            assertThat(store.rows(new TimeRange(nanos - 2, nanos - 1))).isEmpty();
        }
    }

    @Test
    void theHistoryHasAnEnd() {
        try (ExecutionStore store = new ExecutionStore(folder.resolve("history.sqlite"))) {
            for (int i = 0; i < ExecutionStore.KEPT + 10; i++) {
                store.add(execution("query " + i, TIME, Status.SUCCEEDED));
                if (i % 5_000 == 0) {
                    store.rows(new TimeRange(0, 1));
                }
            }
            List<Value> queries = queries(store.rows(TimeRange.ALL));
            assertThat(queries).hasSize(ExecutionStore.KEPT).startsWith(Value.of("query 10"));
        }
    }

    @Test
    void longQueriesAreCut() {
        try (ExecutionStore store = new ExecutionStore(folder.resolve("history.sqlite"))) {
            store.add(execution("x".repeat(1_000_000), TIME, Status.SUCCEEDED));
            assertThat(queries(store.rows(TimeRange.ALL))).containsExactly(Value.of("x".repeat(16_384) + "…"));
        }
    }

    /** A query must never fail for its history. */
    @Test
    void aPlaceThatCannotBeWrittenHurtsNobody() throws Exception {
        Path file = Files.createDirectory(folder.resolve("history.sqlite"));
        try (ExecutionStore store = new ExecutionStore(file)) {
            store.add(execution("one", TIME, Status.SUCCEEDED));
            assertThat(store.rows(TimeRange.ALL)).isEmpty();
        }
    }
}
