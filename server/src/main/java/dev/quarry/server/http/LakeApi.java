package dev.quarry.server.http;

import dev.quarry.lake.BucketName;
import dev.quarry.lake.Lake;
import dev.quarry.server.load.LakeStatusJson;
import dev.quarry.server.load.LoadJob;
import dev.quarry.server.load.LoadService;
import dev.quarry.server.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /api/quarry/v1/status} and {@code /api/quarry/v1/load}. */
final class LakeApi {
    private static final String STATUS = "/api/quarry/v1/status";
    private static final String LOAD = "/api/quarry/v1/load";
    private static final long POLL_MILLIS = 500;

    private final Lake lake;
    private final LoadService loads;
    private final Clock clock;
    private final boolean loadAllowed;

    /**
     * The routes.
     *
     * @param loadAllowed whether clients may name files of this machine: only those on this machine themselves
     */
    LakeApi(Lake lake, LoadService loads, Clock clock, boolean loadAllowed) {
        this.lake = lake;
        this.loads = loads;
        this.clock = clock;
        this.loadAllowed = loadAllowed;
    }

    void install(RoutesConfig routes) {
        routes.get(
                STATUS, ctx -> Exchange.json(ctx, json -> LakeStatusJson.write(json, lake.status(), clock.instant())));
        routes.post(LOAD, this::start);
        routes.get(LOAD + "/{id}", this::poll);
        routes.delete(LOAD + "/{id}", ctx -> {
            job(ctx).cancel();
            ctx.status(HttpStatus.ACCEPTED);
        });
    }

    private void start(Context ctx) {
        if (!loadAllowed) {
            throw new ApiException(
                    HttpStatus.FORBIDDEN,
                    "LOAD_NOT_ALLOWED",
                    "A server that other machines can reach does not read its own files for them.");
        }
        JsonNode body = Exchange.object(ctx);
        List<Path> paths = new ArrayList<>();
        for (JsonNode path : body.path("paths")) {
            if (!path.isString() || !Path.of(path.stringValue()).isAbsolute()) {
                throw ApiException.badRequest("Each of the \"paths\" must be an absolute path.");
            }
            paths.add(Path.of(path.stringValue()));
        }
        if (paths.isEmpty()) {
            throw ApiException.badRequest("The body must have a list \"paths\".");
        }
        LoadJob job = loads.start(paths, Json.string(body, "bucket").orElse(BucketName.DEFAULT));
        Exchange.json(ctx, HttpStatus.ACCEPTED, job::write);
    }

    private void poll(Context ctx) throws InterruptedException {
        LoadJob job = job(ctx);
        job.await(POLL_MILLIS);
        if (job.failure().isPresent()) {
            throw new FailedJob(job.failure().get());
        }
        Exchange.json(ctx, job::write);
    }

    private LoadJob job(Context ctx) {
        return loads.find(ctx.pathParam("id")).orElseThrow(() -> ApiException.notFound("There is no such load."));
    }
}
