package dev.quarry.server.http;

import dev.quarry.cases.Case;
import dev.quarry.cases.QueryNode;
import tools.jackson.core.JsonGenerator;

/** Cases and their queries as JSON. */
final class CaseJson {
    private CaseJson() {}

    static void write(JsonGenerator json, Case item) {
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeStringProperty("name", item.name());
        json.writeStringProperty("createdAt", item.createdAt().toString());
        json.writeStringProperty("updatedAt", item.updatedAt().toString());
        json.writeStringProperty("query", item.query());
        json.writeNumberProperty("nodeCount", item.nodes());
        json.writeNumberProperty("bytes", item.bytes());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, QueryNode node) {
        json.writeStartObject();
        json.writeStringProperty("id", node.id());
        if (node.parentId().isPresent()) {
            json.writeStringProperty("parentId", node.parentId().get());
        } else {
            json.writeNullProperty("parentId");
        }
        json.writeStringProperty("query", node.query());
        json.writeStringProperty("name", node.name());
        json.writeStringProperty("createdAt", node.createdAt().toString());
        json.writeStringProperty("state", node.state());
        json.writeName("resultSummary");
        json.writeRawValue(node.resultSummary());
        json.writeBooleanProperty("hasResult", node.hasResult());
        json.writeEndObject();
    }
}
