package dev.quarry.lake;

import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A layout as JSON text, the form in which the catalogue keeps it: segments outlive the code that wrote them. */
final class LayoutText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LayoutText() {}

    static String write(Layout layout) {
        ArrayNode columns = JSON.createArrayNode();
        for (Column column : layout.columns()) {
            ObjectNode node = columns.addObject();
            node.put("name", column.name()).put("type", column.type().name());
            switch (column.role()) {
                case Role.Timestamp ignored -> node.put("role", "timestamp");
                case Role.Position ignored -> node.put("role", "position");
                case Role.RecordId ignored -> node.put("role", "record_id");
                case Role.Content ignored -> node.put("role", "content");
                case Role.Origin origin ->
                    node.put("role", "origin").put("part", origin.part().name());
                case Role.Attribute attribute -> node.put("role", "attribute").put("field", attribute.field());
                case Role.OtherAttributes ignored -> node.put("role", "other_attributes");
                case Role.ContentPath content -> {
                    ArrayNode path = node.put("role", "content_path").putArray("path");
                    content.path().forEach(path::add);
                }
                case Role.OtherContent ignored -> node.put("role", "other_content");
            }
        }
        return columns.toString();
    }

    static Layout read(String name, String text) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode node : JSON.readTree(text)) {
            columns.add(new Column(
                    node.get("name").asString(),
                    role(node),
                    ColumnType.valueOf(node.get("type").asString())));
        }
        return new Layout(name, columns);
    }

    private static Role role(JsonNode node) {
        String role = node.get("role").asString();
        return switch (role) {
            case "timestamp" -> new Role.Timestamp();
            case "position" -> new Role.Position();
            case "record_id" -> new Role.RecordId();
            case "content" -> new Role.Content();
            case "origin" ->
                new Role.Origin(Role.Origin.Part.valueOf(node.get("part").asString()));
            case "attribute" -> new Role.Attribute(node.get("field").asString());
            case "other_attributes" -> new Role.OtherAttributes();
            case "content_path" -> {
                List<String> path = new ArrayList<>();
                node.get("path").forEach(name -> path.add(name.asString()));
                yield new Role.ContentPath(path);
            }
            case "other_content" -> new Role.OtherContent();
            default ->
                throw new LakeException(
                        LakeException.Kind.TOO_NEW, "the lake has columns of a kind unknown here (" + role + ")");
        };
    }
}
