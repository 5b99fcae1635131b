package dev.quarry.server.query;

import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.ResultMetadata;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs queries in the background and keeps their results for a while.
 *
 * <p>A finished job can be asked for, repeatedly, for at least {@link #GUARANTEED}; after {@link #KEPT}, or earlier when
 * results take more than {@link #MAX_RETAINED_BYTES}, it is gone.
 */
public final class QueryService implements AutoCloseable {
    /** For this long after its end a result is there. */
    public static final Duration GUARANTEED = Duration.ofSeconds(60);

    /** For this long it is there when there is room. */
    public static final Duration KEPT = Duration.ofSeconds(400);

    /** No result grows larger, whatever a client asks for. */
    static final long MAX_RESULT_BYTES = 256L << 20;

    private static final long MAX_RETAINED_BYTES = 512L << 20;
    private static final int MAX_UNFINISHED = 64;

    private final RecordedQueries queries;
    private final QueryRunner runner;
    private final QueryCompletion completion;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, QueryJob> jobs = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * A service.
     *
     * @param parallel how many queries run at the same time; more wait
     */
    public QueryService(RecordedQueries queries, Clock clock, int parallel) {
        this.queries = queries;
        this.runner = queries.runner();
        this.completion = new QueryCompletion(runner);
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name("query-", 0).factory());
    }

    /** Compiles without running. */
    public CompiledQuery compile(QueryRequest request) {
        return runner.compile(request);
    }

    /** Proposes how to go on with a query. */
    public QueryCompletion completion() {
        return completion;
    }

    /**
     * Starts a query.
     *
     * @throws InvalidQueryException when it does not compile
     * @throws TooManyQueriesException when too many queries are waiting
     */
    public QueryJob start(QueryRequest request, QueryClient client) {
        sweep();
        if (jobs.values().stream().filter(job -> job.finishedAt().isEmpty()).count() >= MAX_UNFINISHED) {
            throw new TooManyQueriesException(
                    "There are " + MAX_UNFINISHED + " queries waiting already: cancel some, or try again soon.");
        }
        PreparedQuery query = runner.prepare(request);
        QueryJob job = new QueryJob(newToken(), request);
        jobs.put(job.token(), job);
        threads.execute(() -> run(job, query, client));
        return job;
    }

    /** A job that was started and is not yet gone. */
    public Optional<QueryJob> find(String token) {
        sweep();
        return Optional.ofNullable(jobs.get(token));
    }

    private void run(QueryJob job, PreparedQuery query, QueryClient client) {
        job.start();
        try {
            List<RecordValue> records = new ArrayList<>();
            ResultSize size = new ResultSize(job);
            ResultMetadata metadata = queries.run(query, client, job, row -> {
                size.add(row);
                records.add(row);
            });
            job.succeed(new QueryResult(records, metadata, size.bytes), clock.instant());
        } catch (RuntimeException | Error e) {
            // Also errors: a client that waits must learn that there is nothing to wait for.
            job.fail(e, clock.instant());
        }
    }

    /** Counts a result and stops it at the server's own limit. */
    private static final class ResultSize {
        private final QueryJob job;
        private long bytes;

        ResultSize(QueryJob job) {
            this.job = job;
        }

        void add(RecordValue row) {
            bytes += WireSize.of(row);
            if (bytes > MAX_RESULT_BYTES) {
                job.cancel();
                throw new QueryException(
                        QueryException.Reason.LIMIT_EXCEEDED,
                        "The result is larger than " + (MAX_RESULT_BYTES >> 20)
                                + " MiB: ask for fewer fields or records, or summarize.");
            }
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        jobs.values().removeIf(job -> isOlder(job, now, KEPT));
        long retained = jobs.values().stream().mapToLong(QueryService::bytes).sum();
        if (retained <= MAX_RETAINED_BYTES) {
            return;
        }
        List<QueryJob> removable = jobs.values().stream()
                .filter(job -> isOlder(job, now, GUARANTEED))
                .sorted(Comparator.comparing(job -> job.finishedAt().orElseThrow()))
                .toList();
        for (QueryJob job : removable) {
            if (retained <= MAX_RETAINED_BYTES) {
                return;
            }
            retained -= bytes(job);
            jobs.remove(job.token());
        }
    }

    private static boolean isOlder(QueryJob job, Instant now, Duration age) {
        return job.finishedAt().map(end -> end.plus(age).isBefore(now)).orElse(false);
    }

    private static long bytes(QueryJob job) {
        return job.result().map(QueryResult::bytes).orElse(0L);
    }

    private String newToken() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Cancels what runs and waits a moment for it. */
    @Override
    public void close() {
        jobs.values().forEach(QueryJob::cancel);
        threads.shutdownNow();
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
