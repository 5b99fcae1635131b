package dev.quarry.engine.duckdb;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Relation;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * A dataset of relations that nobody reads, or that the database makes by itself.
 *
 * @param made SQL statements that a database needs before it can read them
 */
public record GivenRelations(List<Relation> given, List<String> made) implements Dataset {
    public static final GivenRelations NONE = new GivenRelations(List.of());

    public GivenRelations(List<Relation> given) {
        this(given, List.of());
    }

    @Override
    public void attach(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : made) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public Snapshot select(Selection selection) {
        return new Snapshot() {
            @Override
            public List<Relation> relations() {
                return given;
            }

            @Override
            public void close() {}
        };
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
