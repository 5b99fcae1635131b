package dev.quarry.server.http;

import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.completion.Completions;
import dev.quarry.server.query.QueryClient;
import dev.quarry.server.query.QueryCompletion;
import dev.quarry.server.query.QueryJob;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.query.QueryResult;
import dev.quarry.server.query.QueryService;
import dev.quarry.server.wire.CompletionWriter;
import dev.quarry.server.wire.ResultWriter;
import dev.quarry.server.wire.VerifyWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * {@code /platform/storage/query/v1}: execute, poll, cancel, verify, autocomplete.
 *
 * <p>Clients differ in what they rely on, so: execute always gives a request token and the result stays there to be polled,
 * again and again, even when it was in the first answer; waiting happens here, not in the client; a mistake in a query is
 * a 400, at once, because some clients never stop polling a failed job and others retry whatever is a 5xx.
 */
final class QueryApi {
    private static final String BASE = "/platform/storage/query/v1/";

    /** How long execute waits when the client does not say. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    /** No request is held longer, whatever the client asks for. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final long MOST_SUGGESTIONS = 100;

    private final QueryService queries;

    QueryApi(QueryService queries) {
        this.queries = queries;
    }

    void install(RoutesConfig routes) {
        routes.post(BASE + "query:execute", this::execute);
        routes.get(BASE + "query:poll", this::poll);
        routes.post(BASE + "query:cancel", this::cancel);
        routes.post(BASE + "query:verify", this::verify);
        routes.post(BASE + "query:autocomplete", this::autocomplete);
        routes.post(BASE + "query:parse", ctx -> {
            throw new ApiException(HttpStatus.NOT_IMPLEMENTED, "NOT_IMPLEMENTED", "query:parse is not supported yet.");
        });
    }

    private void execute(Context ctx) throws InterruptedException {
        JsonNode body = Exchange.object(ctx);
        QueryJob job = queries.start(QueryRequests.read(body), client(ctx));
        job.await(wait(QueryRequests.number(body, "requestTimeoutMilliseconds"), SHORT_WAIT));
        answer(ctx, job, true);
    }

    /** Whoever has the token is the user this server runs as. */
    private static QueryClient client(Context ctx) {
        return QueryClient.here(
                Optional.ofNullable(ctx.header("User-Agent")).filter(text -> !text.isBlank()),
                Optional.ofNullable(ctx.header("dt-client-context")).filter(text -> !text.isBlank()));
    }

    private void poll(Context ctx) throws InterruptedException {
        QueryJob job = job(ctx);
        job.await(wait(parameter(ctx, "request-timeout-milliseconds"), Duration.ZERO));
        answer(ctx, job, false);
    }

    private void cancel(Context ctx) {
        QueryJob job = job(ctx);
        if (job.state() == QueryJob.State.NOT_STARTED || job.state() == QueryJob.State.RUNNING) {
            job.cancel();
            ctx.status(HttpStatus.ACCEPTED);
        } else {
            answer(ctx, job, false);
        }
    }

    private void verify(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        CompiledQuery compiled = queries.compile(QueryRequests.read(body));
        boolean canonical = QueryRequests.flag(body, "generateCanonicalQuery", false);
        Exchange.json(ctx, json -> VerifyWriter.write(json, compiled, canonical));
    }

    private void autocomplete(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        QueryRequest request = QueryRequests.read(body);
        long end = request.query().length();
        long position = QueryRequests.number(body, "cursorPosition").orElse(end);
        Completions completions = queries.completion().at(request, (int) Math.clamp(position, 0, end));
        long most = QueryRequests.number(body, "maxDataSuggestions").orElse(MOST_SUGGESTIONS);
        Exchange.json(
                ctx,
                json -> CompletionWriter.write(
                        json,
                        completions,
                        Math.clamp(most, 1, MOST_SUGGESTIONS),
                        QueryCompletion.REMEMBERED.toSeconds()));
    }

    private static void answer(Context ctx, QueryJob job, boolean first) {
        QueryJob.State state = job.state();
        if (state == QueryJob.State.FAILED) {
            throw new FailedJob(job.failure().orElseThrow(), job.request().query());
        }
        Optional<QueryResult> result = job.result();
        boolean running = state == QueryJob.State.RUNNING || state == QueryJob.State.NOT_STARTED;
        Exchange.json(ctx, first && running ? HttpStatus.ACCEPTED : HttpStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringProperty("state", state.name());
            json.writeNumberProperty("progress", job.progress());
            if (first) {
                json.writeStringProperty("requestToken", job.token());
            }
            json.writeNumberProperty("ttlSeconds", QueryService.KEPT.toSeconds() - 1);
            result.ifPresent(r -> write(json, r, job.request()));
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, QueryResult result, QueryRequest request) {
        json.writeName("result");
        ResultWriter.write(
                json, result.records(), result.metadata(), request.region().zone(), request.includeTypes());
    }

    private QueryJob job(Context ctx) {
        String token = Optional.ofNullable(ctx.queryParam("request-token"))
                .orElseThrow(() -> ApiException.badQuery("request-token", "The parameter request-token is missing."));
        return queries.find(token)
                .orElseThrow(() -> new ApiException(
                        HttpStatus.GONE, "QUERY_GONE", "The query for this query ID is not available anymore."));
    }

    private static OptionalLong parameter(Context ctx, String name) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw ApiException.badQuery(name, "The parameter " + name + " must be a whole number.");
        }
    }

    private static Duration wait(OptionalLong milliseconds, Duration otherwise) {
        if (milliseconds.isEmpty()) {
            return otherwise;
        }
        return Duration.ofMillis(Math.clamp(milliseconds.getAsLong(), 0, LONGEST_WAIT.toMillis()));
    }
}
