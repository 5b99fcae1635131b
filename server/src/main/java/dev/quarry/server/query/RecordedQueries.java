package dev.quarry.server.query;

import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.query.QueryExecution.Status;
import dev.quarry.server.wire.ResultMetadata;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Runs queries that somebody asked for, and remembers them. */
public final class RecordedQueries {
    private final QueryRunner runner;
    private final QueryHistory history;
    private final Clock clock;

    /**
     * A runner with a memory.
     *
     * @param clock what queries take for now
     */
    public RecordedQueries(QueryRunner runner, QueryHistory history, Clock clock) {
        this.runner = runner;
        this.history = history;
        this.clock = clock;
    }

    public QueryRunner runner() {
        return runner;
    }

    /** Like {@link QueryRunner#run}. */
    public ResultMetadata run(
            PreparedQuery query, QueryClient client, QueryControl control, Consumer<RecordValue> sink) {
        Run run = new Run(query, client);
        try {
            ResultMetadata metadata = runner.run(query, control, row -> {
                sink.accept(row);
                run.delivered++;
            });
            run.end(metadata.queryId(), Status.SUCCEEDED, Optional.of(metadata.scanned()), Optional.empty());
            return metadata;
        } catch (QueryException e) {
            run.end(e);
            throw e;
        } catch (RuntimeException | Error e) {
            run.end(UUID.randomUUID().toString(), Status.FAILED, Optional.empty(), Optional.of(e.toString()));
            throw e;
        }
    }

    /** One execution under way. */
    private final class Run {
        private final PreparedQuery query;
        private final QueryClient client;
        private final Instant start = Instant.now();
        private long delivered;

        Run(PreparedQuery query, QueryClient client) {
            this.query = query;
            this.client = client;
        }

        void end(QueryException e) {
            boolean cancelled = e.reason() == QueryException.Reason.CANCELLED;
            end(
                    UUID.randomUUID().toString(),
                    cancelled ? Status.CANCELLED : Status.FAILED,
                    Optional.empty(),
                    cancelled ? Optional.empty() : Optional.of(e.getMessage()));
        }

        void end(String id, Status status, Optional<ScanStatistics> scanned, Optional<String> error) {
            history.add(new QueryExecution(
                    id,
                    query.request().query(),
                    client,
                    status,
                    clock.instant(),
                    start,
                    Instant.now(),
                    query.compiled().range(),
                    PlanScans.tables(query.plan()),
                    scanned,
                    delivered,
                    error));
        }
    }
}
