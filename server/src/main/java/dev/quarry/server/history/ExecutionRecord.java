package dev.quarry.server.history;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.server.query.QueryExecution;
import dev.quarry.server.wire.WireTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A query that has run, as a record of {@code dt.system.events} and {@code dt.system.query_executions}. */
final class ExecutionRecord {
    /** Longer queries are cut: the history has to stay small. */
    private static final int LONGEST_QUERY = 16_384;

    private ExecutionRecord() {}

    /** What is not known is left out. */
    static RecordValue of(QueryExecution execution) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("timestamp", new TimestampValue(WireTime.nanos(execution.timestamp())));
        row.put("event.kind", Value.of("QUERY_EXECUTION_EVENT"));
        row.put("event.provider", Value.of("QUARRY"));
        row.put("event.id", Value.of(execution.queryId()));
        row.put("query_id", Value.of(execution.queryId()));
        row.put("query_string", Value.of(cut(execution.query())));
        row.put("status", Value.of(execution.status().name()));
        row.put("user", Value.of(execution.client().user()));
        row.put("user.id", Value.of(execution.client().user()));
        row.put("user.email", Value.of(execution.client().user()));
        execution.client().source().ifPresent(source -> row.put("client.source", Value.of(source)));
        execution.client().context().ifPresent(context -> row.put("client.client_context", Value.of(context)));
        Duration duration = Duration.between(execution.start(), execution.end());
        row.put("query_start", new TimestampValue(WireTime.nanos(execution.start())));
        row.put("query_end", new TimestampValue(WireTime.nanos(execution.end())));
        row.put("duration", new DurationValue(duration.toNanos()));
        row.put("execution_duration_ms", Value.of(duration.toMillis()));
        execution.scanned().ifPresent(scanned -> {
            row.put("scanned_records", Value.of(Math.max(0, scanned.records())));
            row.put("scanned_bytes", Value.of(Math.max(0, scanned.bytes())));
            row.put("scanned_data_points", Value.of(0));
        });
        row.put("delivered_records", Value.of(execution.delivered()));
        row.put("table", Value.of(String.join(", ", execution.tables())));
        execution
                .scanned()
                .map(ScanStatistics::buckets)
                .filter(buckets -> !buckets.isEmpty())
                .ifPresent(buckets -> row.put("bucket", Value.of(String.join(", ", buckets))));
        row.put("analysis_timeframe.start", new TimestampValue(execution.range().start()));
        row.put("analysis_timeframe.end", new TimestampValue(execution.range().end()));
        execution.error().ifPresent(error -> row.put("error.message", Value.of(cut(error))));
        return RecordValue.copyOf(row);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUERY ? text : text.substring(0, LONGEST_QUERY) + "…";
    }
}
