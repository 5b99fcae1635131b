package dev.quarry.engine.duckdb.table;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.lake.Failures;
import dev.quarry.lake.Layout;
import dev.quarry.query.value.Value.RecordValue;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Writes rows as a Parquet file. */
public final class TableFile {
    private TableFile() {}

    /**
     * Writes the file of a lookup table.
     *
     * @return the columns it has
     * @throws dev.quarry.lake.LakeException when it cannot be written
     */
    public static Layout write(List<RecordValue> rows, Path file) {
        RowsFunction function = new RowsFunction();
        try (DuckDBConnection connection =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                RowsFunction.Handle held = function.hold(rows);
                Statement statement = connection.createStatement()) {
            // One thread keeps the order of the rows.
            statement.execute("SET threads = 1");
            function.register(connection);
            statement.execute(Sql.of(
                            "COPY (SELECT * FROM {}) TO {} (FORMAT parquet, COMPRESSION zstd)",
                            held.from(),
                            Sql.string(file.toString()))
                    .text());
            return held.layout();
        } catch (SQLException e) {
            throw Failures.of("cannot write a lookup table", e);
        }
    }
}
