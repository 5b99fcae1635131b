package dev.quarry.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Something with the columns of one layout, of one bucket. */
public sealed interface Relation {
    String bucket();

    Layout layout();

    /** Records in it, also those outside the selection; -1 when not known. */
    long records();

    /** Their size as raw text in bytes; -1 when not known. */
    long bytes();

    /** Parquet files. */
    record Segments(String bucket, Layout layout, List<Path> files, long records, long bytes) implements Relation {
        public Segments {
            files = List.copyOf(files);
        }
    }

    /**
     * A DuckDB table function that {@link Dataset#attach} registered.
     *
     * @param function its SQL name
     * @param argument the name in its one VARCHAR argument, see {@link TableArgument}
     * @param selectable columns by whose value it can select
     */
    record TableFunction(
            String bucket,
            Layout layout,
            String function,
            String argument,
            Set<String> selectable,
            long records,
            long bytes)
            implements Relation {
        public TableFunction {
            selectable = Set.copyOf(selectable);
        }
    }
}
