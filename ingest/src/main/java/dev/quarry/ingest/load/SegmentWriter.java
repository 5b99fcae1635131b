package dev.quarry.ingest.load;

import dev.quarry.ingest.record.HeldRecord;
import dev.quarry.ingest.record.Timestamps;
import dev.quarry.ingest.scan.HeldFunction;
import dev.quarry.ingest.scan.HeldFunction.Held;
import dev.quarry.ingest.scan.ScanLayout;
import dev.quarry.lake.Append;
import dev.quarry.lake.Dataset.TimeSpan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Writes runs as Parquet, with a DuckDB of its own that has one thread: one thread keeps the order of the rows. */
final class SegmentWriter implements AutoCloseable {
    private static final String FUNCTION = "quarry_run";
    /** A day with fewer records shares a segment with its neighbours: many small files are slow to read. */
    private static final int SMALL_DAY = 50_000;

    private static final int ROW_GROUP_RECORDS = 122_880;
    private static final int ROW_GROUP_BYTES = 32 << 20;
    /** What DuckDB counts rows in. */
    private static final int VECTOR = 2048;

    private static final Held NOTHING = new Held(ScanLayout.PLAIN, List.of());

    private final DuckDBConnection connection;
    private Held held = NOTHING;

    SegmentWriter() throws SQLException {
        connection =
                new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '1GB'");
            statement.execute("SET temp_directory = ''");
        }
        HeldFunction.register(connection, FUNCTION, () -> held);
    }

    /** Adds the records of a run to an append. */
    void write(Run run, Append append) throws SQLException {
        for (Map.Entry<ScanLayout, List<HeldRecord>> entry : run.sorted().entrySet()) {
            for (List<HeldRecord> slice : slices(entry.getValue())) {
                write(entry.getKey(), slice, append);
            }
        }
    }

    /** Cuts sorted records at the ends of days. */
    private static List<List<HeldRecord>> slices(List<HeldRecord> records) {
        List<List<HeldRecord>> slices = new ArrayList<>();
        int from = 0;
        long day = Timestamps.day(records.getFirst().timestamp());
        for (int i = 1; i < records.size(); i++) {
            long next = Timestamps.day(records.get(i).timestamp());
            if (next != day) {
                day = next;
                if (i - from >= SMALL_DAY) {
                    slices.add(records.subList(from, i));
                    from = i;
                }
            }
        }
        slices.add(records.subList(from, records.size()));
        return slices;
    }

    private void write(ScanLayout layout, List<HeldRecord> slice, Append append) throws SQLException {
        held = new Held(layout, slice);
        Path file = append.newFile();
        long bytes = slice.stream().mapToLong(HeldRecord::length).sum();
        long rows = Math.clamp(
                slice.size() * (long) ROW_GROUP_BYTES / Math.max(1, bytes) / VECTOR * VECTOR,
                VECTOR,
                ROW_GROUP_RECORDS);
        String sql =
                "COPY (SELECT * FROM " + FUNCTION + "()) TO '" + file.toString().replace("'", "''")
                        + "' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE " + rows + ")";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        TimeSpan span =
                new TimeSpan(slice.getFirst().timestamp(), slice.getLast().timestamp());
        append.add(file, layout.layout(), slice.size(), bytes, span);
        held = NOTHING;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
