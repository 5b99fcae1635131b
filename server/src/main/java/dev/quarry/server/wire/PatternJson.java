package dev.quarry.server.wire;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.library.ReadyPattern;
import dev.quarry.pattern.suggest.Suggestion;
import dev.quarry.query.value.PatternValues;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What there is to say of patterns, as JSON. All places are offsets in UTF-16 units, ends are after the last unit. */
public final class PatternJson {
    private static final ValueWriter VALUES = new ValueWriter(ZoneOffset.UTC, ValueWriter.Longs.TEXT);

    private PatternJson() {}

    /** What a pattern exports: {@code [{"name":"ip","type":"ip"}, …]}. */
    public static void exports(JsonGenerator json, Pattern pattern) {
        json.writeStartArray();
        for (Pattern.Export export : pattern.exports()) {
            json.writeStartObject();
            json.writeStringProperty("name", export.name());
            json.writeStringProperty("type", type(export));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String type(Pattern.Export export) {
        return export.type().name().toLowerCase(Locale.ROOT);
    }

    /** A mistake in a pattern and its place. */
    public static void mistake(JsonGenerator json, PatternException mistake) {
        json.writeStartObject();
        json.writeStringProperty("message", mistake.getMessage());
        json.writeNumberProperty("start", mistake.start());
        json.writeNumberProperty("end", mistake.end());
        json.writeEndObject();
    }

    /** The members that say what became of a text: what was found where, or where and why the pattern stopped. */
    public static void members(JsonGenerator json, Pattern pattern, Explanation explanation) {
        json.writeBooleanProperty("matched", explanation.match().isPresent());
        explanation.match().ifPresent(match -> {
            span(json, "match", match.start(), match.end());
            json.writeName("fields");
            json.writeStartObject();
            for (int i = 0; i < match.values().size(); i++) {
                json.writeName(pattern.exports().get(i).name());
                VALUES.write(json, PatternValues.toValue(match.values().get(i)));
            }
            json.writeEndObject();
            json.writeName("spans");
            json.writeStartArray();
            for (Explanation.Span span : explanation.spans()) {
                json.writeStartObject();
                json.writeStringProperty("name", span.export());
                json.writeNumberProperty("start", span.start());
                json.writeNumberProperty("end", span.end());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        explanation.stop().ifPresent(stop -> {
            json.writeName("stop");
            json.writeStartObject();
            json.writeNumberProperty("at", stop.at());
            json.writeStringProperty("message", stop.message());
            json.writeStringProperty("element", stop.element());
            json.writeNumberProperty("elementStart", stop.elementStart());
            json.writeNumberProperty("elementEnd", stop.elementEnd());
            json.writeEndObject();
        });
    }

    private static void span(JsonGenerator json, String name, int start, int end) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("start", start);
        json.writeNumberProperty("end", end);
        json.writeEndObject();
    }

    /** A proposed pattern. */
    public static void suggestion(JsonGenerator json, Suggestion suggestion, List<String> notes) {
        json.writeStartObject();
        json.writeStringProperty("pattern", suggestion.pattern());
        json.writeNumberProperty("reproduced", suggestion.reproduced());
        json.writeNumberProperty("matched", suggestion.matched());
        json.writeNumberProperty("lines", suggestion.lines());
        json.writeName("notes");
        json.writeStartArray();
        notes.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The ready patterns. */
    public static void library(JsonGenerator json, List<ReadyPattern> patterns) {
        json.writeStartObject();
        json.writeName("patterns");
        json.writeStartArray();
        for (ReadyPattern pattern : patterns) {
            json.writeStartObject();
            json.writeStringProperty("name", pattern.name());
            json.writeStringProperty("title", pattern.title());
            json.writeStringProperty("description", pattern.description());
            json.writeStringProperty("pattern", pattern.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
