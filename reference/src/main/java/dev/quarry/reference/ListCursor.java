package dev.quarry.reference;

import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.value.Value.RecordValue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows that are all there already. */
final class ListCursor implements ResultCursor {
    private final Iterator<RecordValue> rows;
    private volatile boolean cancelled;

    ListCursor(List<RecordValue> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public Optional<RecordValue> next() {
        if (cancelled) {
            throw new QueryException(QueryException.Reason.CANCELLED, "The query was cancelled.");
        }
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public double progress() {
        return 1;
    }

    @Override
    public ScanStatistics statistics() {
        return ScanStatistics.NONE;
    }

    @Override
    public void close() {}
}
