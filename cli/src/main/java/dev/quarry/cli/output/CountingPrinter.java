package dev.quarry.cli.output;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Counts the records on their way to another printer. */
public final class CountingPrinter implements ResultPrinter {
    private final ResultPrinter printer;
    private long count;

    public CountingPrinter(ResultPrinter printer) {
        this.printer = printer;
    }

    public long count() {
        return count;
    }

    @Override
    public void start(Optional<List<String>> columns) throws IOException {
        printer.start(columns);
    }

    @Override
    public void add(RecordValue row) throws IOException {
        count++;
        printer.add(row);
    }

    @Override
    public void finish(ResultMetadata metadata) throws IOException {
        printer.finish(metadata);
    }
}
