package dev.quarry.cli.output;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes a result while its records come: {@link #start}, {@link #add} for each, {@link #finish}. */
public interface ResultPrinter {
    /**
     * Begins.
     *
     * @param columns the fields of every record in order; empty when records may have any
     */
    void start(Optional<List<String>> columns) throws IOException;

    void add(RecordValue row) throws IOException;

    void finish(ResultMetadata metadata) throws IOException;
}
