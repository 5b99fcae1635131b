package dev.quarry.engine.duckdb;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Relation;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** A dataset that holds nothing. */
public enum NoRecords implements Dataset {
    INSTANCE;

    @Override
    public void attach(DuckDBConnection connection) {}

    @Override
    public Snapshot select(Selection selection) {
        return new Snapshot() {
            @Override
            public List<Relation> relations() {
                return List.of();
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
