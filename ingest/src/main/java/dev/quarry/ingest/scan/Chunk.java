package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.RecordView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;

/** Some rows of a table function: taken from records, then handed to DuckDB. */
final class Chunk {
    /** Bytes after which a chunk is handed over although it has room for more rows. */
    private static final int BYTES = 8 << 20;
    /** Records, and bytes of text, after which a chunk is handed over whatever is in it, so that a query can be stopped. */
    private static final int RECORDS = 8192;

    private static final int TEXT_BYTES = 16 << 20;

    private final Row row = new Row();
    private final Projection projection;
    private final List<ColumnBuffer> buffers;
    private final int capacity;
    private int rows;
    private long bytes;

    Chunk(Projection projection, int capacity) {
        this.projection = projection;
        this.capacity = capacity;
        this.buffers = projection.columns().stream()
                .map(column -> ColumnBuffer.of(column.reader(), capacity))
                .toList();
    }

    /** Where records come from; the view is good until the next call. */
    @FunctionalInterface
    interface Source {
        Optional<RecordView> next() throws IOException;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /** Takes the records that fit; no rows are the end. Where nothing else matches, the last record read is taken as it is. */
    void fill(Source source) throws IOException {
        rows = 0;
        bytes = 0;
        long begin = -1;
        boolean enough = false;
        for (int records = 1; rows < capacity && bytes < BYTES && !enough; records++) {
            Optional<RecordView> record = source.next();
            if (record.isEmpty()) {
                break;
            }
            row.moveTo(record.get());
            long offset = record.get().offset();
            begin = begin < 0 ? offset : begin;
            enough = records == RECORDS || Math.abs(offset - begin) > TEXT_BYTES;
            if (projection.accepts(row) || (rows == 0 && enough)) {
                for (ColumnBuffer buffer : buffers) {
                    bytes += buffer.take(rows, row);
                }
                rows++;
            }
        }
    }

    /** Hands the rows over. */
    void flush(DuckDBDataChunkWriter writer) {
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).flush(writer.vector(i), rows);
        }
    }
}
