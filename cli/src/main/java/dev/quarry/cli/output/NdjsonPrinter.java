package dev.quarry.cli.output;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.ResultMetadata;
import dev.quarry.server.wire.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One JSON object per line, numbers as JSON numbers. */
public final class NdjsonPrinter implements ResultPrinter {
    private final OutputStream out;
    private final ValueWriter values = new ValueWriter(ZoneOffset.UTC, ValueWriter.Longs.NUMBER);

    public NdjsonPrinter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start(Optional<List<String>> columns) {}

    @Override
    public void add(RecordValue row) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            values.write(json, row);
        }
        out.write('\n');
    }

    @Override
    public void finish(ResultMetadata metadata) {}
}
