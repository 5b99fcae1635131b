package dev.quarry.server.load;

import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.Format;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Outcome;
import dev.quarry.server.wire.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What became of the files of a load, as JSON and back. */
public final class LoadReportJson {
    private LoadReportJson() {}

    static void write(JsonGenerator json, LoadReport report) {
        json.writeStartObject();
        json.writeBooleanProperty("cancelled", report.cancelled());
        json.writeName("files");
        json.writeStartArray();
        for (FileReport file : report.files()) {
            json.writeStartObject();
            json.writeStringProperty("path", file.path().toString());
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("format", file.format().name());
            json.writeStringProperty("outcome", file.outcome().name());
            json.writeNumberProperty("events", file.events());
            json.writeNumberProperty("bytes", file.bytes());
            ProblemsJson.write(json, file.problems(), file.problemCount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reads what {@code write} wrote. */
    public static LoadReport read(JsonNode node) {
        List<FileReport> files = new ArrayList<>();
        for (JsonNode file : node.path("files")) {
            files.add(new FileReport(
                    Path.of(Json.string(file, "path").orElse("")),
                    Json.string(file, "name").orElse(""),
                    Format.valueOf(Json.string(file, "format").orElse("NONE")),
                    Outcome.valueOf(Json.string(file, "outcome").orElse("FAILED")),
                    Json.number(file, "events").orElse(0),
                    Json.number(file, "bytes").orElse(0),
                    ProblemsJson.read(file),
                    ProblemsJson.count(file)));
        }
        return new LoadReport(files, Json.flag(node, "cancelled", false));
    }
}
