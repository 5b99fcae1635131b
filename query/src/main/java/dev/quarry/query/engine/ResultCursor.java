package dev.quarry.query.engine;

import dev.quarry.query.value.Value.RecordValue;
import java.util.Optional;

/** The rows of a running query. Used by one thread, except {@link #cancel} and {@link #progress}. */
public interface ResultCursor extends AutoCloseable {
    /**
     * The next row; blocks until there is one. Fields that are null are left out for open shapes.
     *
     * @return empty at the end
     * @throws QueryException when the query fails or was cancelled
     */
    Optional<RecordValue> next();

    /** Stops the query soon; {@link #next} then throws. Callable from any thread, more than once. */
    void cancel();

    /** From 0 to 1, as far as known. */
    double progress();

    /** Counted so far; final after the last row. */
    ScanStatistics statistics();

    @Override
    void close();
}
