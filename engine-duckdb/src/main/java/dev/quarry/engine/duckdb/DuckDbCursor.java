package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.plan.FailIfStep;
import dev.quarry.engine.duckdb.relation.SizeLimit;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.QueryException.Reason;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueSize;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/** Rows as DuckDB computes them, a chunk at a time. */
final class DuckDbCursor implements ResultCursor {
    private final RunningQuery query;
    private final DuckDBPreparedStatement statement;
    private final RowReader reader;
    private final ScanStatistics statistics;
    private volatile boolean cancelled;
    private volatile boolean finished;
    private Optional<DuckDBChunkedResult> result = Optional.empty();
    private long rows;
    private long row;

    DuckDbCursor(RunningQuery query, DuckDBPreparedStatement statement, RowReader reader, ScanStatistics statistics) {
        this.query = query;
        this.statement = statement;
        this.reader = reader;
        this.statistics = statistics;
    }

    @Override
    public Optional<RecordValue> next() {
        if (finished) {
            return Optional.empty();
        }
        try {
            if (result.isEmpty()) {
                checkCancelled();
                result = Optional.of(statement.query());
            }
            while (row >= rows) {
                checkCancelled();
                if (!result.get().nextChunk()) {
                    checkCancelled();
                    finished = true;
                    return Optional.empty();
                }
                rows = chunk().rowCount();
                row = 0;
            }
            return Optional.of(reader.read(chunk(), row++));
        } catch (SQLException e) {
            throw failure(e, cancelled);
        }
    }

    private DuckDBDataChunkReader chunk() {
        return result.orElseThrow().chunk();
    }

    private void checkCancelled() {
        if (cancelled) {
            throw new QueryException(Reason.CANCELLED, "The query was cancelled.");
        }
    }

    static QueryException failure(Exception e, boolean cancelled) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        // First, as what it says is up to the query, and could be any of the others' messages.
        Optional<String> wanted = FailIfStep.message(message);
        if (wanted.isPresent() && !cancelled) {
            return QueryException.failIf(wanted.get(), e);
        }
        if (cancelled || lower.contains("interrupted")) {
            return new QueryException(Reason.CANCELLED, "The query was cancelled.", e);
        }
        OptionalLong exceeded = SizeLimit.exceeded(message);
        if (exceeded.isPresent()) {
            return QueryException.subQueryTooLarge(exceeded.getAsLong(), e);
        }
        if (message.contains(ValueSize.EXCEEDED)) {
            return QueryException.valueTooLarge(e);
        }
        if (lower.contains("out of memory")) {
            return new QueryException(
                    Reason.LIMIT_EXCEEDED,
                    "The query needs more memory than it may use. Filter earlier, or summarize by fewer fields.",
                    e);
        }
        return new QueryException(Reason.FAILED, "The query failed: " + message, e);
    }

    @Override
    public void cancel() {
        cancelled = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw failure(e, true);
        }
    }

    @Override
    public double progress() {
        if (finished) {
            return 1;
        }
        try {
            double percentage = statement.getQueryProgress().getPercentage();
            return Math.clamp(percentage / 100, 0, 1);
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public ScanStatistics statistics() {
        return statistics;
    }

    @Override
    public void close() {
        finished = true;
        try {
            if (result.isPresent()) {
                result.get().close();
            }
            statement.close();
        } catch (SQLException e) {
            throw failure(e, cancelled);
        } finally {
            query.close();
        }
    }
}
