package dev.quarry.reference.page;

import dev.quarry.query.analysis.TabularFiles;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The few log records, and the lookup table, that examples read; shown on the first page. */
final class SampleLogs {
    static final String TABLE = "/lookups/accounts";

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private SampleLogs() {}

    static List<RecordValue> records() {
        return List.of(
                log(50, "INFO", "GetSecretValue", "eu-west-1", "user=ann took 12 ms"),
                log(40, "ERROR", "GetSecretValue", "eu-west-1", "user=bob took 7 ms"),
                log(30, "INFO", "CreateKey", "us-east-1", "user=ann took 90 ms"),
                log(20, "WARN", "Decrypt", "us-east-1", "user=eve took 31 ms"),
                log(10, "ERROR", "GetSecretValue", "eu-west-1", "user=eve took 5 ms"));
    }

    static List<RecordValue> table() {
        return List.of(owner("111111111111", "payments"), owner("222222222222", "web"));
    }

    private static RecordValue owner(String account, String owner) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("account", Value.of(account));
        row.put("owner", Value.of(owner));
        return RecordValue.copyOf(row);
    }

    /** What the compiler is told of the table. */
    static TabularFiles tables() {
        return new TabularFiles() {
            @Override
            public Optional<Shape> shape(String name) {
                SequencedMap<String, Type> fields = new LinkedHashMap<>();
                table().getFirst().members().keySet().forEach(field -> fields.put(field, Type.STRING));
                return name.equals(TABLE) ? Optional.of(Shape.closed(fields)) : Optional.empty();
            }

            @Override
            public List<String> names() {
                return List.of(TABLE);
            }
        };
    }

    private static RecordValue log(int minutesAgo, String level, String action, String region, String content) {
        Map<String, Value> row = new LinkedHashMap<>();
        Instant time = NOW.minusSeconds(60L * minutesAgo);
        row.put("timestamp", new TimestampValue(time.getEpochSecond() * 1_000_000_000L));
        row.put("loglevel", Value.of(level));
        row.put("audit.action", Value.of(action));
        row.put("aws.region", Value.of(region));
        row.put("content", Value.of(content));
        row.put("dt.system.bucket", Value.of("default_logs"));
        return RecordValue.copyOf(row);
    }
}
