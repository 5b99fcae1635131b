package dev.quarry.pattern;

import dev.quarry.pattern.json.JsonReader;
import java.util.Optional;

/**
 * JSON text as values.
 *
 * <p>{@code Json.parse("{\"a\":1}")} is a {@link PatternValue.Struct} with a {@link PatternValue.LongNumber}. Whole numbers
 * within the range of long are longs, all others doubles; of duplicate names the last wins; arrays and objects nested deeper
 * than {@value JsonReader#MAX_DEPTH} are refused.
 */
public final class Json {
    private Json() {}

    /** The value of a text that is one JSON value by RFC 8259 and nothing else; empty where it is not. */
    public static Optional<PatternValue> parse(String text) {
        JsonReader reader = new JsonReader(text, 0, text.length(), true, true);
        PatternValue value = reader.value();
        reader.skipBlank();
        return reader.failed() || reader.position() < text.length() ? Optional.empty() : Optional.of(value);
    }

    /** What is wrong with a text that is not one JSON value, with its position; empty where nothing is. */
    public static Optional<Problem> problem(String text) {
        JsonReader reader = new JsonReader(text, 0, text.length(), true, false);
        reader.value();
        reader.skipBlank();
        if (reader.failed()) {
            return Optional.of(new Problem(reader.failedAt(), reader.failure()));
        }
        return reader.position() < text.length()
                ? Optional.of(new Problem(reader.position(), "text follows the value"))
                : Optional.empty();
    }

    /**
     * A mistake in JSON text.
     *
     * @param at where, in UTF-16 units
     */
    public record Problem(int at, String message) {}
}
