package dev.quarry.query.function.scalar;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;

/**
 * The search operator {@code ~}, by the type of its left side: text as a phrase of whole tokens, numbers and identifiers as
 * their whole text, arrays and records in an element or a member's name or value.
 *
 * @param caseSensitive whether ASCII letters must agree in case; those of Smartscape ids always must
 * @param names whether the names of members of records count
 * @param values whether values count
 */
record TokenSearch(boolean caseSensitive, boolean names, boolean values) {
    static final TokenSearch USUAL = new TokenSearch(false, true, true);

    /** Whether a value holds the term. */
    boolean holds(Value value, String term) {
        return switch (value.type()) {
            case STRING -> values && matches(((StringValue) value).value(), term);
            case LONG, DOUBLE, IP, UID -> values && isText(TextForm.of(value), term);
            case SMARTSCAPE_ID -> values && TextForm.of(value).equals(term);
            case ARRAY -> ((ArrayValue) value).elements().stream().anyMatch(element -> holds(element, term));
            case RECORD ->
                ((RecordValue) value)
                        .members().entrySet().stream()
                                .anyMatch(m -> (names && matches(m.getKey(), term)) || holds(m.getValue(), term));
            case BOOLEAN, BINARY, TIMESTAMP, DURATION, TIMEFRAME, GEOPOINT, NULL -> false;
        };
    }

    /** Whether some field of a row holds the term; the names of the fields themselves do not count. */
    boolean holdsAny(RecordValue row, String term) {
        return row.members().values().stream().anyMatch(value -> holds(value, term));
    }

    private boolean matches(String text, String term) {
        return PhraseMatcher.of(term, '*', caseSensitive).find(text);
    }

    private boolean isText(String text, String term) {
        return caseSensitive ? text.equals(term) : text.equalsIgnoreCase(term);
    }
}
