package dev.quarry.engine.duckdb;

import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Layouts of the tests: one that knows paths of its content, one that knows nothing. */
final class Layouts {
    private static final List<Column> ALWAYS = List.of(
            new Column("ts", new Role.Timestamp(), ColumnType.TIMESTAMP),
            new Column("id", new Role.RecordId(), ColumnType.STRING),
            new Column("text", new Role.Content(), ColumnType.STRING),
            new Column("file", new Role.Origin(Role.Origin.Part.FILE), ColumnType.STRING),
            new Column("pos", new Role.Origin(Role.Origin.Part.OFFSET), ColumnType.LONG),
            new Column("rest", new Role.OtherAttributes(), ColumnType.JSON),
            new Column("service", new Role.Attribute("aws.service"), ColumnType.STRING));

    static final Layout PLAIN = new Layout("plain", ALWAYS);

    static final Layout TRAIL = new Layout(
            "trail",
            Stream.concat(
                            ALWAYS.stream(),
                            Stream.of(
                                    path("name", ColumnType.STRING, "eventName"),
                                    path("region", ColumnType.STRING, "awsRegion"),
                                    path("error_code", ColumnType.STRING, "errorCode"),
                                    path("error_message", ColumnType.STRING, "errorMessage"),
                                    path("ip", ColumnType.STRING, "sourceIPAddress"),
                                    path("arn", ColumnType.STRING, "userIdentity", "arn"),
                                    path("user", ColumnType.JSON, "userIdentity"),
                                    path("request", ColumnType.JSON, "requestParameters"),
                                    path("response", ColumnType.JSON, "responseElements"),
                                    new Column("other", new Role.OtherContent(), ColumnType.JSON)))
                    .toList());

    private Layouts() {}

    private static Column path(String column, ColumnType type, String... path) {
        return new Column(column, new Role.ContentPath(List.of(path)), type);
    }

    /** The columns of {@link #TRAIL} for an event. */
    static Map<String, Object> trail(long nanos, int position, String json) {
        Map<String, Object> row = plain(nanos, position, json, Map.of("aws.service", "cloudtrail"));
        RecordValue event = (RecordValue) ValueText.parse(json);
        LinkedHashMap<String, Value> other = new LinkedHashMap<>(event.members());
        for (Column column : TRAIL.columns()) {
            if (column.role() instanceof Role.ContentPath path) {
                Value value = event;
                for (String name : path.path()) {
                    value = value instanceof RecordValue r ? r.get(name) : Value.NullValue.NULL;
                }
                other.remove(path.path().getFirst());
                row.put(
                        column.name(),
                        value.isNull()
                                ? null
                                : value instanceof Value.StringValue(String s) && column.type() == ColumnType.STRING
                                        ? s
                                        : ValueText.write(value));
            }
        }
        row.put("other", ValueText.write(new RecordValue(other)));
        return row;
    }

    /** The columns of {@link #PLAIN} for a text. */
    static Map<String, Object> plain(long nanos, int position, String text, Map<String, String> attributes) {
        Map<String, Object> row = new HashMap<>();
        row.put("ts", nanos);
        row.put("id", String.format("%032x", position));
        row.put("text", text);
        row.put("file", "trail.json");
        row.put("pos", (long) position);
        row.put("service", attributes.get("aws.service"));
        LinkedHashMap<String, Value> rest = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            if (!name.equals("aws.service")) {
                rest.put(name, Value.of(value));
            }
        });
        row.put("rest", rest.isEmpty() ? null : ValueText.write(new RecordValue(rest)));
        return row;
    }
}
