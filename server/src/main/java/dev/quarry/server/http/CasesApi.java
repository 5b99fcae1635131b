package dev.quarry.server.http;

import dev.quarry.cases.CaseStore;
import dev.quarry.cases.Compression;
import dev.quarry.cases.NewNode;
import dev.quarry.cases.QueryNode;
import dev.quarry.server.query.QueryJob;
import dev.quarry.server.query.QueryResult;
import dev.quarry.server.query.QueryService;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.ResultWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code /api/quarry/v1/cases}: cases, their queries, and the results kept with them. */
final class CasesApi {
    private static final String CASES = "/api/quarry/v1/cases";
    private static final String CASE = CASES + "/{id}";
    private static final String NODES = CASE + "/nodes";
    private static final String NODE = NODES + "/{node}";
    private static final int MAX_SUMMARY = 64 << 10;

    private final CaseStore store;
    private final QueryService queries;

    CasesApi(CaseStore store, QueryService queries) {
        this.store = store;
        this.queries = queries;
    }

    void install(RoutesConfig routes) {
        routes.get(CASES, ctx -> list(ctx, "cases", store.cases(), CaseJson::write));
        routes.post(CASES, this::add);
        routes.get(CASE, ctx -> Exchange.json(ctx, json -> CaseJson.write(json, store.get(id(ctx)))));
        routes.patch(CASE, this::change);
        routes.delete(CASE, ctx -> {
            store.delete(id(ctx));
            ctx.status(HttpStatus.NO_CONTENT);
        });
        routes.put(CASE + "/draft", this::saveDraft);
        routes.get(NODES, ctx -> list(ctx, "nodes", store.nodes(id(ctx)), CaseJson::write));
        routes.post(NODES, this::addNode);
        routes.get(NODE, ctx -> Exchange.json(ctx, json -> CaseJson.write(json, store.node(id(ctx), node(ctx)))));
        routes.patch(NODE, this::renameNode);
        routes.delete(NODE, ctx -> {
            store.deleteNode(id(ctx), node(ctx));
            ctx.status(HttpStatus.NO_CONTENT);
        });
        routes.get(NODE + "/result", this::result);
    }

    private void add(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        var added = store.add(Json.string(body, "name").orElse(""));
        String id = added.id();
        var saved = Json.string(body, "query")
                .map(query -> store.saveDraft(id, query))
                .orElse(added);
        Exchange.json(ctx, HttpStatus.CREATED, json -> CaseJson.write(json, saved));
    }

    private void change(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        Json.string(body, "name").ifPresent(name -> store.rename(id(ctx), name));
        Json.string(body, "query").ifPresent(query -> store.saveDraft(id(ctx), query));
        Exchange.json(ctx, json -> CaseJson.write(json, store.get(id(ctx))));
    }

    private void saveDraft(Context ctx) {
        String query = Json.string(Exchange.object(ctx), "query")
                .orElseThrow(() -> ApiException.badRequest("The body must have the text \"query\"."));
        Exchange.json(ctx, json -> CaseJson.write(json, store.saveDraft(id(ctx), query)));
    }

    private void addNode(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        String query = Json.string(body, "query")
                .orElseThrow(() -> ApiException.badRequest("The body must have the text \"query\"."));
        Optional<QueryJob> job = Json.string(body, "requestToken").flatMap(queries::find);
        NewNode node = new NewNode(
                Json.string(body, "parentId"),
                query,
                Json.string(body, "name").orElse(""),
                Json.string(body, "state")
                        .or(() -> job.map(j -> j.state().name()))
                        .orElse("SUCCEEDED"),
                summary(body, job),
                job.flatMap(CasesApi::resultJson));
        QueryNode added = store.addNode(id(ctx), node);
        Exchange.json(ctx, HttpStatus.CREATED, json -> CaseJson.write(json, added));
    }

    /** The client's summary, or one made from the job. */
    private static String summary(JsonNode body, Optional<QueryJob> job) {
        JsonNode given = body.path("resultSummary");
        if (given.isObject()) {
            String text = given.toString();
            if (text.length() > MAX_SUMMARY) {
                throw ApiException.badRequest("The resultSummary is too large.");
            }
            return text;
        }
        return Json.text(json -> {
            json.writeStartObject();
            job.flatMap(QueryJob::result).ifPresent(result -> {
                json.writeNumberProperty("records", result.records().size());
                json.writeNumberProperty(
                        "executionTimeMilliseconds", result.metadata().milliseconds());
            });
            job.flatMap(QueryJob::failure)
                    .ifPresent(failure -> json.writeStringProperty("error", failure.getMessage()));
            json.writeEndObject();
        });
    }

    private static Optional<byte[]> resultJson(QueryJob job) {
        return job.result()
                .map((QueryResult result) -> Json.bytes(json -> ResultWriter.write(
                        json,
                        result.records(),
                        result.metadata(),
                        job.request().region().zone(),
                        true)));
    }

    private void renameNode(Context ctx) {
        String name = Json.string(Exchange.object(ctx), "name")
                .orElseThrow(() -> ApiException.badRequest("The body must have the text \"name\"."));
        Exchange.json(ctx, json -> CaseJson.write(json, store.renameNode(id(ctx), node(ctx), name)));
    }

    /** The stored result object, as it was when the query ran. */
    private void result(Context ctx) {
        byte[] compressed = store.compressedResult(id(ctx), node(ctx))
                .orElseThrow(() -> ApiException.notFound("No result was kept with this query."));
        ctx.contentType("application/json").header("Cache-Control", "no-store");
        ctx.result(Compression.gunzip(compressed));
    }

    /** Writes one item of a list. */
    private interface ItemWriter<T> {
        void write(JsonGenerator json, T item);
    }

    private static <T> void list(Context ctx, String name, List<T> items, ItemWriter<T> writer) {
        Exchange.json(ctx, json -> {
            json.writeStartObject();
            json.writeName(name);
            json.writeStartArray();
            items.forEach(item -> writer.write(json, item));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static String node(Context ctx) {
        return ctx.pathParam("node");
    }
}
