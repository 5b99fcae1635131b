package dev.quarry.server.wire;

import dev.quarry.language.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A place in a query text as the API writes it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 * @param index 0-based, in UTF-16 units of the whole text
 */
public record TextPosition(int line, int column, int index) {

    /** The place of an offset in a text; an offset after its end is the place after its last character. */
    public static TextPosition of(String text, int offset) {
        int index = Math.clamp(offset, 0, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new TextPosition(line, index - lineStart + 1, index);
    }

    /** Writes a span as start and end, the end being the place of its last character. Some character is always shown. */
    static void write(JsonGenerator json, String text, Span span) {
        write(json, of(text, span.start()), of(text, Math.max(span.start(), span.end() - 1)));
    }

    /** Writes what a text replaces: where it is only inserted, the end is the place before the start. */
    static void writeReplaced(JsonGenerator json, String text, Span span) {
        TextPosition start = of(text, span.start());
        boolean inserted = span.start() == span.end();
        write(
                json,
                start,
                inserted ? new TextPosition(start.line, start.column - 1, start.index - 1) : of(text, span.end() - 1));
    }

    private static void write(JsonGenerator json, TextPosition start, TextPosition end) {
        json.writeStartObject();
        json.writeName("start");
        start.write(json);
        json.writeName("end");
        end.write(json);
        json.writeEndObject();
    }

    /** Reads what either wrote. */
    public static Span readSpan(JsonNode node) {
        int start = (int) Json.number(node.path("start"), "index").orElse(0);
        int end = (int) Json.number(node.path("end"), "index").orElse(start);
        return new Span(start, Math.max(start, end + 1));
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("column", column);
        json.writeNumberProperty("index", index);
        json.writeNumberProperty("line", line);
        json.writeEndObject();
    }
}
