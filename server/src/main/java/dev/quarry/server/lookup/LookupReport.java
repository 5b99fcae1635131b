package dev.quarry.server.lookup;

import dev.quarry.server.wire.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What became of an upload.
 *
 * @param fileBytes size of the table as it is kept
 * @param uploadedBytes size of the text
 * @param skipped matches left out at the start
 * @param duplicates matches left out because an earlier one has the same key
 * @param records rows of the table
 */
public record LookupReport(
        long fileBytes, long uploadedBytes, long patternMatches, long skipped, long duplicates, long records) {

    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("fileSize", fileBytes);
        json.writeNumberProperty("uploadedBytes", uploadedBytes);
        json.writeNumberProperty("patternMatches", patternMatches);
        json.writeNumberProperty("skippedRecords", skipped);
        json.writeNumberProperty("discardedDuplicates", duplicates);
        json.writeNumberProperty("records", records);
        json.writeEndObject();
    }

    /** Reads what {@link #write} wrote. */
    public static LookupReport read(JsonNode node) {
        return new LookupReport(
                Json.number(node, "fileSize").orElse(0),
                Json.number(node, "uploadedBytes").orElse(0),
                Json.number(node, "patternMatches").orElse(0),
                Json.number(node, "skippedRecords").orElse(0),
                Json.number(node, "discardedDuplicates").orElse(0),
                Json.number(node, "records").orElse(0));
    }
}
