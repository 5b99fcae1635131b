package dev.quarry.server.load;

import dev.quarry.lake.Problem;
import dev.quarry.server.wire.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What could not be read of a file, as the members {@code problemCount} and {@code problems}. */
final class ProblemsJson {
    private ProblemsJson() {}

    /**
     * Writes the members.
     *
     * @param problems the first of them
     * @param count how many there were in all
     */
    static void write(JsonGenerator json, List<Problem> problems, long count) {
        json.writeNumberProperty("problemCount", count);
        json.writeName("problems");
        json.writeStartArray();
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeNumberProperty("offset", problem.offset());
            json.writeStringProperty("reason", problem.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads the problems of what {@link #write} wrote. */
    static List<Problem> read(JsonNode file) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode problem : file.path("problems")) {
            problems.add(new Problem(
                    Json.number(problem, "offset").orElse(-1),
                    Json.string(problem, "reason").orElse("")));
        }
        return problems;
    }

    /** Reads how many there were. */
    static long count(JsonNode file) {
        return Json.number(file, "problemCount").orElse(0);
    }
}
