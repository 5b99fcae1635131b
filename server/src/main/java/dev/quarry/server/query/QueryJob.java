package dev.quarry.server.query;

import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A query on its way. Safe for use by many threads. */
public final class QueryJob implements QueryControl {
    /** How far a job is. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    private final String token;
    private final QueryRequest request;
    private final CompletableFuture<QueryResult> outcome = new CompletableFuture<>();
    private volatile Optional<Instant> finishedAt = Optional.empty();
    private volatile Optional<ResultCursor> cursor = Optional.empty();
    private volatile boolean started;
    private volatile boolean cancelled;

    QueryJob(String token, QueryRequest request) {
        this.token = token;
        this.request = request;
    }

    /** What a client names the job by; unguessable. */
    public String token() {
        return token;
    }

    public QueryRequest request() {
        return request;
    }

    public State state() {
        return switch (outcome.state()) {
            case RUNNING -> started ? State.RUNNING : State.NOT_STARTED;
            case SUCCESS -> State.SUCCEEDED;
            case FAILED, CANCELLED -> isCancelled(outcome.exceptionNow()) ? State.CANCELLED : State.FAILED;
        };
    }

    /** In percent. */
    public int progress() {
        if (outcome.isDone()) {
            return 100;
        }
        return cursor.map(c -> (int) Math.clamp(c.progress() * 100, 0, 99)).orElse(0);
    }

    /** Stops the query soon; does nothing to a finished one. */
    public void cancel() {
        cancelled = true;
        cursor.ifPresent(ResultCursor::cancel);
    }

    /**
     * Waits for the end.
     *
     * @return whether the job is finished
     */
    public boolean await(Duration atMost) throws InterruptedException {
        try {
            outcome.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The result, empty while there is none and for a job that did not succeed. */
    public Optional<QueryResult> result() {
        return state() == State.SUCCEEDED ? Optional.of(outcome.resultNow()) : Optional.empty();
    }

    /** Why the job failed or was cancelled, empty for any other. */
    public Optional<Throwable> failure() {
        return outcome.isCompletedExceptionally() ? Optional.of(outcome.exceptionNow()) : Optional.empty();
    }

    Optional<Instant> finishedAt() {
        return finishedAt;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void start() {
        started = true;
    }

    @Override
    public void running(ResultCursor rows) {
        cursor = Optional.of(rows);
        if (cancelled) {
            rows.cancel();
        }
    }

    void succeed(QueryResult result, Instant now) {
        finishedAt = Optional.of(now);
        cursor = Optional.empty();
        outcome.complete(result);
    }

    void fail(Throwable failure, Instant now) {
        finishedAt = Optional.of(now);
        cursor = Optional.empty();
        outcome.completeExceptionally(failure);
    }

    private static boolean isCancelled(Throwable failure) {
        return failure instanceof QueryException e && e.reason() == QueryException.Reason.CANCELLED;
    }
}
