package dev.quarry.server.wire;

import dev.quarry.language.Severity;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the result object that {@link ResultWriter} writes; values get their types back from {@code types}. */
public final class ResultReader {
    private ResultReader() {}

    /** What a server answered. */
    public record Result(List<RecordValue> records, ResultMetadata metadata) {
        public Result {
            records = List.copyOf(records);
        }
    }

    public static Result read(JsonNode result) {
        List<RecordValue> records = new ArrayList<>();
        TypedReader.Runs types = new TypedReader.Runs(result.path("types"));
        int index = 0;
        for (JsonNode record : result.path("records")) {
            JsonNode mappings = types.at(index++);
            Map<String, Value> members = new LinkedHashMap<>();
            record.properties()
                    .forEach(member -> members.put(
                            member.getKey(), TypedReader.read(member.getValue(), mappings.path(member.getKey()))));
            records.add(RecordValue.copyOf(members));
        }
        return new Result(records, metadata(result.path("metadata").path("grail")));
    }

    private static ResultMetadata metadata(JsonNode grail) {
        return new ResultMetadata(
                text(grail, "queryId"),
                text(grail, "query"),
                text(grail, "canonicalQuery"),
                text(grail, "timezone"),
                text(grail, "locale"),
                new TimeRange(
                        time(grail.path("analysisTimeframe"), "start"), time(grail.path("analysisTimeframe"), "end")),
                Json.number(grail, "executionTimeMilliseconds").orElse(0),
                new ScanStatistics(
                        Json.number(grail, "scannedRecords").orElse(0),
                        Json.number(grail, "scannedBytes").orElse(0),
                        List.of()),
                Json.flag(grail, "sampled", false),
                notifications(grail));
    }

    /** The notifications of a result's metadata, or of a query that was only checked. */
    public static List<Notification> notifications(JsonNode parent) {
        List<Notification> notifications = new ArrayList<>();
        for (JsonNode node : parent.path("notifications")) {
            List<String> arguments = new ArrayList<>();
            node.path("arguments").forEach(argument -> arguments.add(argument.stringValue("")));
            JsonNode position = node.path("syntaxPosition");
            notifications.add(new Notification(
                    Severity.valueOf(text(node, "severity")),
                    text(node, "notificationType"),
                    text(node, "messageFormat"),
                    arguments,
                    position.isObject() ? Optional.of(TextPosition.readSpan(position)) : Optional.empty(),
                    FixJson.read(node)));
        }
        return notifications;
    }

    private static String text(JsonNode node, String name) {
        return Json.string(node, name).orElse("");
    }

    private static long time(JsonNode node, String name) {
        return Json.string(node, name).map(Instant::parse).map(WireTime::nanos).orElse(0L);
    }
}
