package dev.quarry.server.wire;

import dev.quarry.query.value.BinaryText;
import dev.quarry.query.value.IpText;
import dev.quarry.query.value.SmartscapeIdText;
import dev.quarry.query.value.UidText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads one value by its entry in {@code types}; what has no type is read as plain JSON. */
final class TypedReader {
    private TypedReader() {}

    static Value read(JsonNode node, JsonNode type) {
        if (node.isNull() || node.isMissingNode()) {
            return NullValue.NULL;
        }
        return switch (type.path("type").stringValue("")) {
            case "long" -> Value.of(Long.parseLong(node.stringValue()));
            case "double" -> Value.of(node.isString() ? Double.parseDouble(node.stringValue()) : node.doubleValue());
            case "timestamp" -> new TimestampValue(time(node));
            case "duration" -> new DurationValue(Long.parseLong(node.stringValue()));
            case "timeframe" -> new TimeframeValue(time(node.path("start")), time(node.path("end")));
            case "geo_point" ->
                new GeopointValue(
                        node.path("latitude").doubleValue(),
                        node.path("longitude").doubleValue());
            case "ip_address" -> parsed(node, IpText::parse);
            case "uid" -> parsed(node, UidText::parse);
            case "smartscape_id" -> parsed(node, SmartscapeIdText::parse);
            case "binary" -> parsed(node, BinaryText::parse);
            case "array" -> array(node, new Runs(type.path("types")));
            case "record" -> record(node, new Runs(type.path("types")).at(0));
            default -> plain(node);
        };
    }

    private static <T extends Value> Value parsed(JsonNode node, Function<String, Optional<T>> parser) {
        Optional<T> value = parser.apply(node.stringValue());
        return value.isPresent() ? value.get() : Value.of(node.stringValue());
    }

    private static Value array(JsonNode node, Runs types) {
        List<Value> elements = new ArrayList<>();
        int index = 0;
        for (JsonNode element : node) {
            elements.add(read(element, types.at(index++).path("element")));
        }
        return new ArrayValue(elements);
    }

    private static Value record(JsonNode node, JsonNode mappings) {
        Map<String, Value> members = new LinkedHashMap<>();
        node.properties()
                .forEach(member ->
                        members.put(member.getKey(), read(member.getValue(), mappings.path(member.getKey()))));
        return RecordValue.copyOf(members);
    }

    private static Value plain(JsonNode node) {
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? Value.of(node.longValue())
                    : Value.of(node.doubleValue());
        }
        if (node.isArray() || node.isObject()) {
            Runs none = new Runs(tools.jackson.databind.node.MissingNode.getInstance());
            return node.isArray() ? array(node, none) : record(node, none.at(0));
        }
        return Value.of(node.stringValue(""));
    }

    private static long time(JsonNode node) {
        return WireTime.nanos(OffsetDateTime.parse(node.stringValue()).toInstant());
    }

    /** Finds the mappings for an index; indexes are asked for in ascending order. */
    static final class Runs {
        private final JsonNode runs;
        private int current;

        Runs(JsonNode runs) {
            this.runs = runs;
        }

        JsonNode at(int index) {
            while (current + 1 < runs.size()
                    && runs.path(current).path("indexRange").path(1).intValue(Integer.MAX_VALUE) < index) {
                current++;
            }
            return runs.path(current).path("mappings");
        }
    }
}
