package dev.quarry.engine.duckdb;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Relation;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** A dataset of relations that nobody reads, or that the database has by itself. */
public record GivenRelations(List<Relation> given) implements Dataset {
    public static final GivenRelations NONE = new GivenRelations(List.of());

    @Override
    public void attach(DuckDBConnection connection) {}

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
