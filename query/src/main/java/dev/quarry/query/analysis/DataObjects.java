package dev.quarry.query.analysis;

import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.HiddenFields;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The data objects that {@code fetch} knows, and the shape of their records. */
public final class DataObjects {
    private static final Shape LOGS =
            new Shape(fields("timestamp", Type.TIMESTAMP, "content", Type.STRING), Optional.of(Shape.Tail.EVERYTHING));
    private static final Shape OPEN = new Shape(new LinkedHashMap<>(), Optional.of(Shape.Tail.EVERYTHING));
    private static final Shape TIMED =
            new Shape(fields("timestamp", Type.TIMESTAMP), Optional.of(Shape.Tail.EVERYTHING));

    /** The queries that were run. */
    private static final Shape QUERY_EXECUTIONS = Shape.lenient(fields(
            "timestamp", Type.TIMESTAMP,
            "event.kind", Type.STRING,
            "event.provider", Type.STRING,
            "event.id", Type.STRING,
            "query_id", Type.STRING,
            "query_string", Type.STRING,
            "status", Type.STRING,
            "user", Type.STRING,
            "user.id", Type.STRING,
            "user.email", Type.STRING,
            "client.source", Type.STRING,
            "client.client_context", Type.STRING,
            "query_start", Type.TIMESTAMP,
            "query_end", Type.TIMESTAMP,
            "duration", Type.DURATION,
            "execution_duration_ms", Type.LONG,
            "scanned_records", Type.LONG,
            "scanned_bytes", Type.LONG,
            "scanned_data_points", Type.LONG,
            "delivered_records", Type.LONG,
            "table", Type.STRING,
            "bucket", Type.STRING,
            "analysis_timeframe.start", Type.TIMESTAMP,
            "analysis_timeframe.end", Type.TIMESTAMP,
            "error.message", Type.STRING));

    private static final Map<String, Shape> KNOWN = known();

    /** How the names of the older data objects for entities begin. */
    static final String ENTITIES = "dt.entity.";

    /** Known by prefix, without records here. */
    private static final List<String> FAMILIES = List.of(ENTITIES + "*", "dt.smartscape.*", "dt.synthetic.*");

    /** Objects that are not fetched, with the command that reads them. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "metrics", "`timeseries`",
            "smartscape.nodes", "`smartscapeNodes`",
            "smartscape.edges", "`smartscapeEdges`");

    private DataObjects() {}

    /** The names of all data objects, without those of families such as {@code dt.entity.*}. */
    public static List<String> names() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    /** The name as it is spelt here: case does not matter where no other object is meant. */
    static String spelling(String name) {
        return KNOWN.containsKey(name)
                ? name
                : KNOWN.keySet().stream()
                        .filter(it -> it.equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(name);
    }

    /** The shape of an object's records, if there is such an object. */
    public static Optional<Shape> shape(String name) {
        Shape known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return FAMILIES.stream()
                .filter(family -> FieldPattern.matches(family, name))
                .findFirst()
                .map(family -> OPEN);
    }

    /** The type of a hidden field, if the name is one: {@code dt.system.bucket} and the like. */
    public static Optional<Type> hiddenField(String name) {
        return HiddenFields.type(name);
    }

    /** The names of the hidden fields, in alphabetical order. */
    public static List<String> hiddenFields() {
        return HiddenFields.names();
    }

    /** The hidden fields that records of an object have: where they are stored, and of logs where they came from. */
    static List<String> hiddenFields(String object) {
        boolean stored = Optional.ofNullable(KNOWN.get(object))
                .flatMap(Shape::tail)
                .filter(Shape.Tail.EVERYTHING::equals)
                .isPresent();
        return hiddenFields().stream()
                .filter(name -> object.equals("logs") || (stored && name.startsWith("dt.system.")))
                .toList();
    }

    private static Map<String, Shape> known() {
        Map<String, Shape> known = new LinkedHashMap<>();
        known.put("logs", LOGS);
        for (String name : List.of(
                "events",
                "bizevents",
                "security.events",
                "user.events",
                "dt.davis.problems",
                "dt.davis.events",
                "dt.davis.events.snapshots")) {
            known.put(name, TIMED);
        }
        for (String name :
                List.of("spans", "metric.series", "user.sessions", "user.replays", "application.snapshots")) {
            known.put(name, OPEN);
        }
        known.put("dt.system.events", QUERY_EXECUTIONS);
        known.put("dt.system.query_executions", QUERY_EXECUTIONS);
        known.put(
                "dt.system.buckets",
                Shape.closed(fields(
                        "name", Type.STRING,
                        "display_name", Type.STRING,
                        "dt.system.table", Type.STRING,
                        "retention_days", Type.LONG,
                        "status", Type.STRING,
                        "records", Type.LONG,
                        "estimated_uncompressed_bytes", Type.LONG,
                        "has_access", Type.BOOLEAN)));
        known.put(
                "dt.system.files",
                Shape.closed(fields(
                        "name", Type.STRING,
                        "display_name", Type.STRING,
                        "description", Type.STRING,
                        "type", Type.STRING,
                        "lookup_field", Type.STRING,
                        "size", Type.LONG,
                        "records", Type.LONG,
                        "modified.timestamp", Type.TIMESTAMP)));
        known.put(
                "dt.system.data_objects",
                Shape.closed(fields(
                        "name", Type.STRING,
                        "display_name", Type.STRING,
                        "type", Type.STRING,
                        "usable_with", Type.ARRAY)));
        known.put(
                "dt.semantic_dictionary.fields",
                Shape.closed(fields(
                        "name", Type.STRING,
                        "type", Type.STRING,
                        "description", Type.STRING,
                        "data_object", Type.STRING)));
        known.put(
                "dt.semantic_dictionary.models",
                Shape.closed(fields("name", Type.STRING, "data_object", Type.STRING, "fields", Type.ARRAY)));
        return known;
    }

    private static SequencedMap<String, Type> fields(Object... namesAndTypes) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (Type) namesAndTypes[i + 1]);
        }
        return fields;
    }
}
