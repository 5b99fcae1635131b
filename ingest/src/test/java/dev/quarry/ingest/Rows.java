package dev.quarry.ingest;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Relation;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Asks a dataset in SQL, as an engine would. */
final class Rows implements AutoCloseable {
    private final Dataset dataset;
    private final DuckDBConnection connection;

    Rows(Dataset dataset) throws SQLException {
        this.dataset = dataset;
        connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        dataset.attach(connection);
    }

    /** The rows of a select list over the records of all relations that have these columns. */
    List<String> of(String layout, String select) throws SQLException {
        Dataset.Selection all = new Dataset.Selection(Long.MIN_VALUE, Long.MAX_VALUE, bucket -> true);
        try (Dataset.Snapshot snapshot = dataset.select(all)) {
            String sources = snapshot.relations().stream()
                    .filter(relation ->
                            layout.isEmpty() || relation.layout().name().equals(layout))
                    .map(relation -> "SELECT " + common(relation.layout(), layout) + " FROM " + from(relation))
                    .collect(Collectors.joining(" UNION ALL "));
            return sources.isEmpty() ? List.of() : query(select.replace("$", "(" + sources + ")"));
        }
    }

    /** The rows of a query, the values of each in one text. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join(" | ", values.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    private static String common(Layout of, String layout) {
        return layout.isEmpty()
                ? "timestamp, record_id, content, source_file, source_offset, aws_service"
                : of.columns().stream().map(Layout.Column::name).distinct().collect(Collectors.joining(", "));
    }

    private static String from(Relation relation) {
        return switch (relation) {
            case Relation.Segments segments ->
                "read_parquet(["
                        + segments.files().stream()
                                .map(file -> "'" + file + "'")
                                .collect(Collectors.joining(", "))
                        + "])";
            case Relation.TableFunction function -> function.function() + "('" + function.argument() + "')";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
