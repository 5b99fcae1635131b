package dev.quarry.server.query;

import dev.quarry.query.engine.ResultCursor;

/** What may stop a running query from outside. */
public interface QueryControl {
    /** Called once the engine has the query: {@code rows.cancel()} stops it from now on. */
    void running(ResultCursor rows);

    /** Whether to stop before the next row. */
    boolean isCancelled();
}
