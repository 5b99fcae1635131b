package dev.quarry.engine.duckdb;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Layout;
import dev.quarry.lake.LookupTables;
import dev.quarry.lake.Relation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Segments written by a test. */
final class ParquetDataset implements Dataset {
    private final Path directory;
    private final List<Relation> relations = new ArrayList<>();
    private final Optional<LookupTables> tables;
    private int open;

    ParquetDataset(Path directory) {
        this(directory, Optional.empty());
    }

    ParquetDataset(Path directory, Optional<LookupTables> tables) {
        this.directory = directory;
        this.tables = tables;
    }

    @Override
    public Optional<LookupTables> lookupTables() {
        return tables;
    }

    /** Adds a segment; rows are by column name. */
    ParquetDataset add(String bucket, Layout layout, List<Map<String, Object>> rows) {
        Path file = directory.resolve("segment-" + relations.size() + ".parquet");
        String columns = layout.columns().stream()
                .map(c -> '"' + c.name() + "\" " + c.type().sql())
                .collect(Collectors.joining(", "));
        String marks = layout.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(" + columns + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (" + marks + ")")) {
                for (Map<String, Object> row : rows) {
                    for (int i = 0; i < layout.columns().size(); i++) {
                        insert.setObject(i + 1, row.get(layout.columns().get(i).name()));
                    }
                    insert.addBatch();
                }
                if (!rows.isEmpty()) {
                    insert.executeBatch();
                }
            }
            statement.execute("COPY t TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        relations.add(new Relation.Segments(bucket, layout, List.of(file), rows.size(), 1000L * rows.size()));
        return this;
    }

    @Override
    public void attach(DuckDBConnection connection) {}

    @Override
    public Snapshot select(Selection selection) {
        List<Relation> selected = relations.stream()
                .filter(r -> selection.bucket().test(r.bucket()))
                .toList();
        open++;
        return new Snapshot() {
            @Override
            public List<Relation> relations() {
                return selected;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    int openSnapshots() {
        return open;
    }

    @Override
    public Optional<TimeSpan> timeSpan() {
        return Optional.empty();
    }

    @Override
    public List<Bucket> buckets() {
        return List.of();
    }
}
