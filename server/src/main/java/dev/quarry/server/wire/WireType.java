package dev.quarry.server.wire;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JsonGenerator;

/**
 * The type of a value as {@code result.types} tells it.
 *
 * @param name {@code string}, {@code record}, …; {@code undefined} for null
 * @param runs the types inside an array (by ranges of elements) or a record (one run without a range)
 * @param depth how many types lie inside each other
 */
record WireType(String name, List<Run> runs, int depth) {
    /** Deeper types are not compared, as that would take as many calls: each value of such a type is a run of its own. */
    private static final int COMPARED = 100;

    static final WireType UNDEFINED = new WireType("undefined", List.of());

    WireType {
        runs = List.copyOf(runs);
    }

    WireType(String name, List<Run> runs) {
        this(name, runs, depth(runs));
    }

    private static int depth(List<Run> runs) {
        return 1
                + runs.stream()
                        .flatMap(run -> run.mappings().values().stream())
                        .mapToInt(WireType::depth)
                        .max()
                        .orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof WireType(String itsName, List<Run> itsRuns, int itsDepth)
                        && depth == itsDepth
                        && depth <= COMPARED
                        && name.equals(itsName)
                        && runs.equals(itsRuns));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + depth;
    }

    /**
     * Neighbours of the same types.
     *
     * @param first index of the first, or -1 for the inside of a record, which has no range
     * @param last index of the last, inclusive
     */
    record Run(int first, int last, SequencedMap<String, WireType> mappings) {}

    static WireType of(Value value) {
        return switch (value) {
            case Value.NullValue ignored -> UNDEFINED;
            case ArrayValue array -> ofArray(array);
            case RecordValue record -> new WireType("record", List.of(new Run(-1, -1, members(record))));
            default -> new WireType(value.type().wireName(), List.of());
        };
    }

    static SequencedMap<String, WireType> members(RecordValue record) {
        SequencedMap<String, WireType> types = new LinkedHashMap<>();
        record.members().forEach((name, value) -> types.put(name, of(value)));
        return types;
    }

    private static WireType ofArray(ArrayValue array) {
        WireTypeRuns runs = WireTypeRuns.ofElements();
        for (Value element : array.elements()) {
            SequencedMap<String, WireType> mapping = new LinkedHashMap<>();
            mapping.put("element", of(element));
            runs.add(mapping);
        }
        return new WireType("array", runs.finish());
    }

    /** One type that describes both, if there is one: null fits to everything. */
    Optional<WireType> merge(WireType other) {
        if (equals(other) || other.equals(UNDEFINED)) {
            return Optional.of(this);
        }
        if (equals(UNDEFINED)) {
            return Optional.of(other);
        }
        boolean isShallow = depth <= COMPARED && other.depth <= COMPARED;
        if (!isShallow || !name.equals(other.name) || runs.size() != other.runs.size()) {
            return Optional.empty();
        }
        List<Run> merged = new ArrayList<>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            Run a = runs.get(i);
            Run b = other.runs.get(i);
            Optional<SequencedMap<String, WireType>> mappings =
                    a.first == b.first && a.last == b.last ? merge(a.mappings, b.mappings) : Optional.empty();
            if (mappings.isEmpty()) {
                return Optional.empty();
            }
            merged.add(new Run(a.first, a.last, mappings.get()));
        }
        return Optional.of(new WireType(name, merged));
    }

    /** Mappings that describe both, if the fields are the same and their types fit together. */
    static Optional<SequencedMap<String, WireType>> merge(
            SequencedMap<String, WireType> left, SequencedMap<String, WireType> right) {
        if (!left.keySet().equals(right.keySet())) {
            return Optional.empty();
        }
        SequencedMap<String, WireType> merged = new LinkedHashMap<>();
        for (Map.Entry<String, WireType> entry : left.entrySet()) {
            Optional<WireType> type = entry.getValue().merge(right.get(entry.getKey()));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            merged.put(entry.getKey(), type.get());
        }
        return Optional.of(merged);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", name);
        if (name.equals("array") || name.equals("record")) {
            json.writeName("types");
            write(json, runs);
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, List<Run> runs) {
        json.writeStartArray();
        for (Run run : runs) {
            json.writeStartObject();
            if (run.first >= 0) {
                json.writeName("indexRange");
                json.writeStartArray();
                json.writeNumber(run.first);
                json.writeNumber(run.last);
                json.writeEndArray();
            }
            json.writeName("mappings");
            json.writeStartObject();
            run.mappings.forEach((field, type) -> {
                json.writeName(field);
                type.write(json);
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
