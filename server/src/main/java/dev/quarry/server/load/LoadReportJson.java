package dev.quarry.server.load;

import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.Format;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Outcome;
import dev.quarry.ingest.Problem;
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
            json.writeNumberProperty("problemCount", file.problemCount());
            json.writeName("problems");
            json.writeStartArray();
            for (Problem problem : file.problems()) {
                json.writeStartObject();
                json.writeNumberProperty("offset", problem.offset());
                json.writeStringProperty("reason", problem.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reads what {@code write} wrote. */
    public static LoadReport read(JsonNode node) {
        List<FileReport> files = new ArrayList<>();
        for (JsonNode file : node.path("files")) {
            List<Problem> problems = new ArrayList<>();
            for (JsonNode problem : file.path("problems")) {
                problems.add(new Problem(
                        Json.number(problem, "offset").orElse(-1),
                        Json.string(problem, "reason").orElse("")));
            }
            files.add(new FileReport(
                    Path.of(Json.string(file, "path").orElse("")),
                    Json.string(file, "name").orElse(""),
                    Format.valueOf(Json.string(file, "format").orElse("NONE")),
                    Outcome.valueOf(Json.string(file, "outcome").orElse("FAILED")),
                    Json.number(file, "events").orElse(0),
                    Json.number(file, "bytes").orElse(0),
                    problems,
                    Json.number(file, "problemCount").orElse(0)));
        }
        return new LoadReport(files, Json.flag(node, "cancelled", false));
    }
}
