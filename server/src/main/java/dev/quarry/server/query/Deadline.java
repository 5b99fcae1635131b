package dev.quarry.server.query;

import dev.quarry.query.engine.ResultCursor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Cancels a query when its time is over. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-deadlines").factory());

    private volatile boolean over;
    private Optional<Future<?>> alarm = Optional.empty();

    private Deadline() {}

    static Deadline start(Optional<Duration> timeout, ResultCursor rows) {
        Deadline deadline = new Deadline();
        deadline.alarm = timeout.map(time -> TIMER.schedule(
                () -> {
                    deadline.over = true;
                    rows.cancel();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS));
        return deadline;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        alarm.ifPresent(future -> future.cancel(false));
    }
}
