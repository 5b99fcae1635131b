package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.RecordView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** Hands records to DuckDB, a chunk of rows at a time. */
final class Chunk {
    /** Bytes after which a chunk is handed over although it has room for more rows. */
    private static final int BYTES = 8 << 20;

    private final Row row = new Row();
    private final List<ColumnBuffer> buffers = new ArrayList<>();

    /** Where records come from; the view is good until the next call. */
    @FunctionalInterface
    interface Source {
        Optional<RecordView> next() throws IOException, InterruptedException;
    }

    /** Names the columns of a function's result. */
    static void declare(List<ScanColumn> columns, DuckDBTableFunctionBindInfo info) {
        for (ScanColumn column : columns) {
            switch (column.reader()) {
                case ScanColumn.Reader.Text ignored -> info.addResultColumn(column.name(), String.class);
                case ScanColumn.Reader.Whole ignored -> info.addResultColumn(column.name(), Long.class);
                case ScanColumn.Reader.Flag ignored -> info.addResultColumn(column.name(), Boolean.class);
            }
        }
    }

    /** The columns that a query needs, in its order. */
    static List<ScanColumn> projected(List<ScanColumn> columns, DuckDBTableFunctionInitInfo info) {
        List<ScanColumn> projected = new ArrayList<>();
        for (int i = 0; i < info.getColumnCount(); i++) {
            projected.add(columns.get((int) info.getColumnIndex(i)));
        }
        return projected;
    }

    /** Fills one chunk; 0 rows are the end. The columns are the same with every call. */
    int fill(List<ScanColumn> columns, DuckDBDataChunkWriter writer, Source source)
            throws IOException, InterruptedException {
        int capacity = (int) writer.capacity();
        if (buffers.isEmpty()) {
            columns.forEach(column -> buffers.add(ColumnBuffer.of(column.reader(), capacity)));
        }
        int rows = 0;
        long bytes = 0;
        while (rows < capacity && bytes < BYTES) {
            Optional<RecordView> record = source.next();
            if (record.isEmpty()) {
                break;
            }
            row.moveTo(record.get());
            for (ColumnBuffer buffer : buffers) {
                bytes += buffer.take(rows, row);
            }
            rows++;
        }
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).flush(writer.vector(i), rows);
        }
        return rows;
    }
}
