package dev.quarry.lake;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;

/** Records that can be scanned, in one or several {@link Relation}s: a lake, or files that were not loaded. */
public interface Dataset {
    /** Prepares a database for the relations of this dataset; called once, on its first connection. */
    void attach(DuckDBConnection connection) throws SQLException;

    /** What holds the records of a selection, and possibly others. The result stays readable until it is closed. */
    Snapshot select(Selection selection);

    /** First and last timestamp held; empty when there is nothing. */
    Optional<TimeSpan> timeSpan();

    /** The buckets, by name. */
    List<Bucket> buckets();

    /** The lookup tables that go with it; empty where none can be kept. */
    default Optional<LookupTables> lookupTables() {
        return Optional.empty();
    }

    /**
     * What a query wants to read.
     *
     * @param start first timestamp wanted, inclusive
     * @param end after the last timestamp wanted
     * @param bucket which buckets
     */
    record Selection(long start, long end, Predicate<String> bucket) {}

    /** Two timestamps in nanoseconds since the epoch, both inclusive. */
    record TimeSpan(long first, long last) {}

    /** Keeps its segments from being deleted until it is closed. */
    interface Snapshot extends AutoCloseable {
        List<Relation> relations();

        @Override
        void close();
    }

    /**
     * What the catalogue knows of a bucket.
     *
     * @param bytes size as raw text
     */
    record Bucket(String name, long records, long bytes, long segments, Optional<TimeSpan> span) {}
}
