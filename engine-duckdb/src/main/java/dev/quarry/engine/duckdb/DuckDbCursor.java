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
        if (cancelled || lower.contains("interrupted")) {
            return new QueryException(Reason.CANCELLED, "The query was cancelled.", e);
        }
        if (message.contains(SizeLimit.EXCEEDED)) {
            return new QueryException(
                    Reason.LIMIT_EXCEEDED,
                    "The result of the sub-query is larger than 128 MB. Filter or summarize it, or keep fewer of its fields.",
                    e);
        }
        if (message.contains(ValueSize.EXCEEDED)) {
            return new QueryException(Reason.LIMIT_EXCEEDED, ValueSize.EXCEEDED, e);
        }
        Optional<String> wanted = FailIfStep.message(message);
        if (wanted.isPresent()) {
            return new QueryException(Reason.FAILED, wanted.get(), e);
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
