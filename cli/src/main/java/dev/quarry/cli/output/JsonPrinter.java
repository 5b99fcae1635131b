package dev.quarry.cli.output;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.ResultMetadata;
import dev.quarry.server.wire.ResultWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The result object of the query API: {@code {"records":[…],"types":[…],"metadata":{…}}}. */
public final class JsonPrinter implements ResultPrinter {
    private final OutputStream out;
    private final JsonGenerator json;
    private final ResultWriter writer;

    public JsonPrinter(OutputStream out) {
        this.out = out;
        this.json = Json.generator(out);
        this.writer = new ResultWriter(json, ZoneOffset.UTC, true);
    }

    @Override
    public void start(Optional<List<String>> columns) {}

    @Override
    public void add(RecordValue row) {
        writer.add(row);
    }

    @Override
    public void finish(ResultMetadata metadata) throws IOException {
        writer.finish(metadata);
        json.close();
        out.write('\n');
    }
}
