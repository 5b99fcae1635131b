package dev.quarry.server.wire;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompiledQuery;
import tools.jackson.core.JsonGenerator;

/** Writes what the API says about a query that was only checked: problems are notifications, errors included. */
public final class VerifyWriter {
    private VerifyWriter() {}

    public static void write(JsonGenerator json, CompiledQuery compiled, boolean canonical) {
        boolean valid = compiled.diagnostics().stream().noneMatch(Diagnostic::isError);
        json.writeStartObject();
        json.writeBooleanProperty("valid", valid);
        if (canonical && valid) {
            json.writeStringProperty("canonicalQuery", compiled.canonical());
        }
        json.writeName("notifications");
        json.writeStartArray();
        compiled.diagnostics().forEach(d -> Notification.of(d).write(json, compiled.text()));
        json.writeEndArray();
        json.writeEndObject();
    }
}
