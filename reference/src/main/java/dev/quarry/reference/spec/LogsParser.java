package dev.quarry.reference.spec;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads log records: JSON objects. {@code timestamp} is ISO text; {@code content} may
 * be an object, whose compact JSON text is meant; the bucket is {@code default_logs} unless {@code dt.system.bucket} says
 * otherwise.
 */
final class LogsParser {
    private LogsParser() {}

    static List<RecordValue> parse(String file, int line, List<String> lines) {
        return JsonObjects.parse(file, line, lines).stream()
                .map(row -> log(file, line, row))
                .toList();
    }

    /** The timeframe of records; empty without any. */
    static Optional<TimeRange> span(List<RecordValue> logs) {
        LongSummaryStatistics times = logs.stream()
                .map(row -> row.get("timestamp"))
                .mapToLong(it -> ((TimestampValue) it).nanos())
                .summaryStatistics();
        return logs.isEmpty() ? Optional.empty() : Optional.of(new TimeRange(times.getMin(), times.getMax() + 1));
    }

    private static RecordValue log(String file, int line, RecordValue row) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        if (!(row.get("timestamp") instanceof StringValue time)) {
            throw new SpecFormatException(file, line, "a log without timestamp: " + ValueText.write(row));
        }
        long nanos = TimestampText.parse(time.value(), ZoneOffset.UTC)
                .orElseThrow(() -> new SpecFormatException(file, line, "not a time: " + time.value()));
        members.put("timestamp", new TimestampValue(nanos));
        Value content = row.get("content");
        members.put(
                "content",
                content.isNull() || content instanceof StringValue ? content : Value.of(ValueText.write(content)));
        row.members().forEach(members::putIfAbsent);
        members.putIfAbsent("dt.system.bucket", Value.of("default_logs"));
        return new RecordValue(members);
    }
}
