package dev.quarry.reference.spec;

import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads log records: JSON objects, which may stretch over several lines. {@code timestamp} is ISO text; {@code content} may
 * be an object, whose compact JSON text is meant; the bucket is {@code default_logs} unless {@code dt.system.bucket} says
 * otherwise.
 */
final class LogsParser {
    private LogsParser() {}

    static List<RecordValue> parse(String file, int line, List<String> lines) {
        List<RecordValue> logs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String text : lines) {
            open.append(text).append('\n');
            if (open.toString().isBlank()) {
                open.setLength(0);
                continue;
            }
            Optional<Value> value = ValueText.readJson(open.toString().strip());
            if (value.isPresent() && value.get() instanceof RecordValue row) {
                logs.add(log(file, line, row));
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            throw new SpecFormatException(
                    file, line, "not a JSON object: " + open.toString().strip());
        }
        return List.copyOf(logs);
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
