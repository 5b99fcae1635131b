package dev.quarry.server.query;

import dev.quarry.lake.Dataset;
import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.Notification;
import dev.quarry.server.wire.ResultMetadata;
import dev.quarry.server.wire.WireTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** Compiles queries and runs them on the calling thread, within the bounds of the request. */
public final class QueryRunner {
    private final QueryCompiler compiler;
    private final Engine engine;
    private final Dataset data;
    private final Clock clock;

    public QueryRunner(QueryCompiler compiler, Engine engine, Dataset data, Clock clock) {
        this.compiler = compiler;
        this.engine = engine;
        this.data = data;
        this.clock = clock;
    }

    /** Compiles without running; mistakes are in the diagnostics. */
    public CompiledQuery compile(QueryRequest request) {
        return compiler.compile(request.query(), options(request));
    }

    /** What queries of a request are compiled with. */
    CompileOptions options(QueryRequest request) {
        return options(request, context(request));
    }

    /**
     * Compiles for {@link #run}.
     *
     * @throws InvalidQueryException when the query has an error
     */
    public PreparedQuery prepare(QueryRequest request) {
        EvaluationContext context = context(request);
        CompiledQuery compiled = compiler.compile(request.query(), options(request, context));
        if (compiled.plan().isEmpty() || compiled.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidQueryException(request.query(), compiled.diagnostics());
        }
        return new PreparedQuery(request, compiled, context);
    }

    /**
     * Runs a query to its end or to a limit of the request.
     *
     * @param sink takes the records in order
     * @return what there is to say about the result
     * @throws QueryException when the query fails or is cancelled
     */
    public ResultMetadata run(PreparedQuery query, QueryControl control, Consumer<RecordValue> sink) {
        long start = System.nanoTime();
        List<Notification> notifications = new ArrayList<>();
        query.compiled().diagnostics().forEach(d -> notifications.add(Notification.of(d)));
        TimeWindowHint.of(query.plan(), data).ifPresent(notifications::add);
        try (ResultCursor rows = engine.execute(query.plan(), query.context());
                Deadline deadline = Deadline.start(query.request().bounds().timeout(), rows)) {
            control.running(rows);
            stopReason(query.request(), control, rows, deadline, sink).ifPresent(notifications::add);
            return new ResultMetadata(
                    UUID.randomUUID().toString(),
                    query.request().query(),
                    query.compiled().canonical(),
                    query.request().region().timezone(),
                    query.request().region().localeName(),
                    query.compiled().range(),
                    (System.nanoTime() - start) / 1_000_000,
                    rows.statistics(),
                    PlanScans.sampled(query.plan()),
                    notifications);
        }
    }

    /** Hands the rows on and tells why it stopped before the last one, if it did. */
    private static Optional<Notification> stopReason(
            QueryRequest request,
            QueryControl control,
            ResultCursor rows,
            Deadline deadline,
            Consumer<RecordValue> sink) {
        long maxRecords = request.bounds().maxRecords().orElse(Long.MAX_VALUE);
        long maxBytes = request.bounds().maxBytes().orElse(Long.MAX_VALUE);
        long bytes = 0;
        try {
            for (long count = 0; ; count++) {
                if (control.isCancelled()) {
                    throw new QueryException(QueryException.Reason.CANCELLED, "The query was cancelled.");
                }
                Optional<RecordValue> row = rows.next();
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                if (count == maxRecords) {
                    return Optional.of(Notification.warning(
                            "API_RECORDS_LIMIT_ADDED", "Your result has been limited to %1$s.", maxRecords));
                }
                if (bytes >= maxBytes) {
                    return Optional.of(Notification.warning(
                            "BYTE_LIMIT_ADDED",
                            "Your result has been limited because the maximum bytes (%1$s) were reached.",
                            maxBytes));
                }
                bytes += maxBytes == Long.MAX_VALUE ? 0 : WireSize.of(row.get());
                sink.accept(row.get());
            }
        } catch (QueryException e) {
            if (deadline.isOver() && e.reason() == QueryException.Reason.CANCELLED && !control.isCancelled()) {
                return Optional.of(Notification.warning(
                        "FETCH_TIMEOUT",
                        "Your execution was stopped after %1$s seconds: the result is what was found until then.",
                        request.bounds().timeout().orElseThrow().toSeconds()));
            }
            throw e;
        }
    }

    private EvaluationContext context(QueryRequest request) {
        return new EvaluationContext(
                WireTime.nanos(request.now().orElseGet(clock::instant)),
                request.region().zone(),
                request.region().locale());
    }

    private CompileOptions options(QueryRequest request, EvaluationContext context) {
        // One more than wanted, to see whether the limit cuts anything.
        OptionalLong limit = request.bounds().maxRecords().isPresent()
                        && request.bounds().maxRecords().getAsLong() < Long.MAX_VALUE
                ? OptionalLong.of(request.bounds().maxRecords().getAsLong() + 1)
                : OptionalLong.empty();
        return new CompileOptions(context, request.defaultRange(), limit)
                .withSampling(request.bounds().samplingRatio())
                .withDataSpan(() -> data.timeSpan().map(span -> new TimeRange(span.first(), span.last() + 1)));
    }
}
