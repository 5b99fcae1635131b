package dev.quarry.server.wire;

import dev.quarry.query.completion.Completions;
import dev.quarry.query.completion.Suggestion;
import tools.jackson.core.JsonGenerator;

/** Completions in the form of {@code query:autocomplete}. */
public final class CompletionWriter {
    private CompletionWriter() {}

    /**
     * Writes the answer.
     *
     * @param most suggestions at most
     * @param ttlSeconds for how long the names and values of the data count
     */
    public static void write(JsonGenerator json, Completions completions, long most, long ttlSeconds) {
        json.writeStartObject();
        json.writeBooleanProperty("optional", completions.runnable());
        json.writeNumberProperty("suggestedTtlSeconds", ttlSeconds);
        json.writeName("suggestions");
        json.writeStartArray();
        completions.suggestions().stream().limit(most).forEach(suggestion -> {
            json.writeStartObject();
            json.writeStringProperty("suggestion", suggestion.text());
            json.writeNumberProperty("alreadyTypedCharacters", suggestion.typed());
            json.writeName("parts");
            json.writeStartArray();
            part(json, suggestion);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, Suggestion suggestion) {
        json.writeStartObject();
        json.writeStringProperty("type", type(suggestion));
        json.writeStringProperty("suggestion", suggestion.text());
        if (!suggestion.info().isEmpty()) {
            json.writeStringProperty("info", suggestion.info());
        }
        if (!suggestion.synopsis().isEmpty()) {
            json.writeStringProperty("synopsis", suggestion.synopsis());
        }
        json.writeEndObject();
    }

    /** The kinds of token that clients know. */
    private static String type(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case COMMAND -> "COMMAND_NAME";
            case PARAMETER -> "PARAMETER_KEY";
            case FUNCTION, AGGREGATION -> "FUNCTION_NAME";
            case FIELD, MEMBER -> "SIMPLE_IDENTIFIER";
            case VALUE -> suggestion.text().startsWith("\"") ? "STRING" : "NUMBER";
            case DATA_OBJECT -> "DATA_OBJECT";
            case BUCKET -> "BUCKET";
            case TABLE -> "TABULAR_FILE_NAME";
            case TIME -> "TIMESTAMP_VALUE";
            case OPERATOR -> "OPERATOR";
            case KEYWORD -> "PARAMETER_MODIFIER";
            case LITERAL -> literal(suggestion.text());
            case PUNCTUATION -> mark(suggestion.text());
        };
    }

    private static String literal(String text) {
        return switch (text) {
            case "true" -> "BOOLEAN_TRUE";
            case "false" -> "BOOLEAN_FALSE";
            case "null" -> "NULL";
            default -> "OPERATOR";
        };
    }

    private static String mark(String text) {
        return switch (text) {
            case "|" -> "PIPE";
            case "," -> "COMMA";
            case "[" -> "BRACKET_OPEN";
            default -> "QUOTE";
        };
    }
}
