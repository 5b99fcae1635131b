package dev.quarry.server.wire;

import dev.quarry.language.Diagnostic.Fix;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The member {@code fix} of errors and notifications: a change of the query that would help. */
public final class FixJson {
    private FixJson() {}

    static void write(JsonGenerator json, String query, Fix fix) {
        json.writeName("fix");
        json.writeStartObject();
        json.writeStringProperty("label", fix.label());
        json.writeStringProperty("replacement", fix.replacement());
        json.writeName("position");
        TextPosition.writeReplaced(json, query, fix.span());
        json.writeEndObject();
    }

    /** The fix of an error or notification, if it has one. */
    public static Optional<Fix> read(JsonNode parent) {
        JsonNode fix = parent.path("fix");
        return fix.isObject()
                ? Optional.of(new Fix(
                        Json.string(fix, "label").orElse(""),
                        TextPosition.readSpan(fix.path("position")),
                        Json.string(fix, "replacement").orElse("")))
                : Optional.empty();
    }
}
