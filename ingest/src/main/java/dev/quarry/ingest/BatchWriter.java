package dev.quarry.ingest;

import dev.quarry.ingest.scan.ScanFunction;
import dev.quarry.ingest.scan.ScanFunction.Scan;
import dev.quarry.ingest.scan.ScanLayout;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.lake.Append;
import dev.quarry.lake.Dataset.TimeSpan;
import dev.quarry.lake.Lake;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;

/** Sorts the records of a batch of files by time and writes them as segments, with a DuckDB of its own. */
final class BatchWriter implements AutoCloseable {
    private static final String FUNCTION = "quarry_load";
    private static final long DAY = 86_400_000_000_000L;
    private static final long ROW_GROUP = 122_880;
    /** Together with the heap of a small JVM this stays below 1.5 GB. */
    private static final String MEMORY = "700MB";

    private final DuckDBConnection connection;
    private final Map<String, Scan> scans = new ConcurrentHashMap<>();

    BatchWriter(Lake lake) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        int threads = Runtime.getRuntime().availableProcessors();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + MEMORY + "'");
            statement.execute("SET temp_directory = " + quote(lake.temporaryFolder()));
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("SET threads = " + threads);
        }
        ScanFunction.register(connection, FUNCTION, scans::get, threads);
    }

    private static String quote(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /** Writes the records of the files, first those of the layout whose scan tells where the others are. */
    void write(List<ScannedFile> files, ScanSettings settings, Append append) throws SQLException {
        for (ScanLayout layout : ScanLayout.values()) {
            String name = layout.layout().name();
            scans.put(name, new Scan(layout, files, settings));
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM " + FUNCTION + "('" + name + "')");
            }
            for (Slice slice : slices()) {
                Path file = append.newFile();
                copy(slice, file);
                append.add(file, layout.layout(), slice.records(), slice.bytes(), slice.span());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE batch");
            }
        }
    }

    /** Records of one day, or of several consecutive days with few records each. */
    private record Slice(long records, long bytes, TimeSpan span) {
        Slice plus(Slice next) {
            return new Slice(records + next.records, bytes + next.bytes, new TimeSpan(span.first(), next.span.last()));
        }
    }

    private List<Slice> slices() throws SQLException {
        List<Slice> slices = new ArrayList<>();
        String sql =
                "SELECT count(*), sum(strlen(content)), min(timestamp), max(timestamp) FROM batch GROUP BY timestamp // "
                        + DAY + " ORDER BY 3";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Slice day = new Slice(row.getLong(1), row.getLong(2), new TimeSpan(row.getLong(3), row.getLong(4)));
                int last = slices.size() - 1;
                if (last >= 0 && slices.get(last).records() + day.records() <= ROW_GROUP) {
                    slices.set(last, slices.get(last).plus(day));
                } else {
                    slices.add(day);
                }
            }
        }
        return slices;
    }

    private void copy(Slice slice, Path file) throws SQLException {
        String sql = "COPY (SELECT * FROM batch WHERE timestamp BETWEEN "
                + slice.span().first() + " AND "
                + slice.span().last() + " ORDER BY timestamp, source_file, source_offset) TO " + quote(file)
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROW_GROUP + ")";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
