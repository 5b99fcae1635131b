package dev.quarry.query.function.scalar;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;

/** The search operator {@code ~}, by the type of its left side. */
final class TokenSearch {
    private TokenSearch() {}

    /**
     * Whether a value holds the term: text as a phrase of whole tokens, numbers and identifiers as their whole text, arrays
     * and records in an element or a member's name or value.
     */
    static boolean holds(Value value, String term) {
        return switch (value.type()) {
            case STRING -> PhraseMatcher.of(term, '*', false).find(((StringValue) value).value());
            case LONG, DOUBLE, IP, UID -> TextForm.of(value).equalsIgnoreCase(term);
            case SMARTSCAPE_ID -> TextForm.of(value).equals(term);
            case ARRAY -> ((ArrayValue) value).elements().stream().anyMatch(element -> holds(element, term));
            case RECORD ->
                ((RecordValue) value)
                        .members().entrySet().stream()
                                .anyMatch(m -> holds(Value.of(m.getKey()), term) || holds(m.getValue(), term));
            case BOOLEAN, BINARY, TIMESTAMP, DURATION, TIMEFRAME, GEOPOINT, NULL -> false;
        };
    }
}
