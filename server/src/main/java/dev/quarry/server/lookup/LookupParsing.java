package dev.quarry.server.lookup;

import dev.quarry.server.wire.Json;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How text becomes records.
 *
 * @param pattern DPL; each of its matches is a record
 * @param lookupField the field that tells records apart; of those with the same value the first stays
 * @param skippedRecords how many records at the start do not count, such as a header
 * @param autoFlatten whether the members of the only field, where it is a record, are the fields
 */
public record LookupParsing(
        String pattern, Optional<String> lookupField, long skippedRecords, ZoneId timezone, boolean autoFlatten) {

    /**
     * Reads the part {@code request} of an upload; members it does not know are ignored.
     *
     * @throws LookupException when something is missing or makes no sense
     */
    public static LookupParsing read(JsonNode request) {
        long skipped = Json.number(request, "skippedRecords").orElse(0);
        if (skipped < 0) {
            throw LookupException.invalid("\"skippedRecords\" must be 0 or more.");
        }
        return new LookupParsing(
                Json.string(request, "parsePattern")
                        .filter(pattern -> !pattern.isBlank())
                        .orElseThrow(() -> LookupException.invalid("The request must have the text \"parsePattern\".")),
                Json.string(request, "lookupField").filter(field -> !field.isEmpty()),
                skipped,
                Json.string(request, "timezone")
                        .filter(id -> !id.isBlank())
                        .map(LookupParsing::zone)
                        .orElse(ZoneOffset.UTC),
                Json.flag(request, "autoFlatten", true));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id, ZoneId.SHORT_IDS).normalized();
        } catch (DateTimeException e) {
            throw LookupException.invalid("The value of \"timezone\" is no time zone such as Europe/Vienna.");
        }
    }
}
