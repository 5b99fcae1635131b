package dev.quarry.server.lookup;

import dev.quarry.server.wire.Json;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A table to be kept.
 *
 * @param name {@code /lookups/…}
 * @param overwrite whether a table of that name is replaced
 */
public record LookupUpload(
        String name,
        LookupParsing parsing,
        boolean overwrite,
        Optional<String> displayName,
        Optional<String> description) {
    private static final int LONGEST_TEXT = 500;

    public LookupUpload {
        check("displayName", displayName);
        check("description", description);
        if (parsing.lookupField().isEmpty()) {
            throw LookupException.invalid("The request must have the text \"lookupField\".");
        }
    }

    /**
     * Reads the part {@code request} of an upload; members it does not know are ignored.
     *
     * @throws LookupException when something is missing or makes no sense
     */
    public static LookupUpload read(JsonNode request) {
        return new LookupUpload(
                Json.string(request, "filePath")
                        .orElseThrow(() -> LookupException.invalid("The request must have the text \"filePath\".")),
                LookupParsing.read(request),
                Json.flag(request, "overwrite", false),
                Json.string(request, "displayName"),
                Json.string(request, "description"));
    }

    /** Writes what {@link #read} reads. */
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("filePath", name);
        json.writeStringProperty("parsePattern", parsing.pattern());
        json.writeStringProperty("lookupField", key());
        json.writeNumberProperty("skippedRecords", parsing.skippedRecords());
        json.writeStringProperty("timezone", parsing.timezone().getId());
        json.writeBooleanProperty("autoFlatten", parsing.autoFlatten());
        json.writeBooleanProperty("overwrite", overwrite);
        displayName.ifPresent(text -> json.writeStringProperty("displayName", text));
        description.ifPresent(text -> json.writeStringProperty("description", text));
        json.writeEndObject();
    }

    String key() {
        return parsing.lookupField().orElseThrow();
    }

    private static void check(String name, Optional<String> text) {
        if (text.filter(it -> it.length() > LONGEST_TEXT).isPresent()) {
            throw LookupException.invalid("\"" + name + "\" has more than " + LONGEST_TEXT + " characters.");
        }
    }
}
