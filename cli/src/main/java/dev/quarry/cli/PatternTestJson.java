package dev.quarry.cli;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.PatternJson;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** {@code {"exports":[…],"results":[{"line":1,"matched":true,…}, …],"lines":2,"matched":1}}. */
final class PatternTestJson implements PatternTestReport {
    private final OutputStream out;
    private final Pattern pattern;
    private final JsonGenerator json;

    PatternTestJson(OutputStream out, Pattern pattern) {
        this.out = out;
        this.pattern = pattern;
        this.json = Json.generator(out);
        json.writeStartObject();
        json.writeName("exports");
        PatternJson.exports(json, pattern);
        json.writeName("results");
        json.writeStartArray();
    }

    @Override
    public void add(long number, String line, Explanation explanation) {
        json.writeStartObject();
        json.writeNumberProperty("line", number);
        PatternJson.members(json, pattern, explanation);
        json.writeEndObject();
    }

    @Override
    public void finish(long lines, long matched) throws IOException {
        json.writeEndArray();
        json.writeNumberProperty("lines", lines);
        json.writeNumberProperty("matched", matched);
        json.writeEndObject();
        json.close();
        out.write('\n');
    }
}
