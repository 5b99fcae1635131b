package dev.quarry.server.http;

import dev.quarry.cases.CaseException;
import dev.quarry.lake.LakeException;
import dev.quarry.query.engine.QueryException;
import dev.quarry.server.lookup.LookupException;
import dev.quarry.server.query.InvalidQueryException;
import dev.quarry.server.query.TooManyQueriesException;
import dev.quarry.server.wire.ErrorBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into the error envelope. */
final class ErrorHandling {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

    private ErrorHandling() {}

    static void install(RoutesConfig routes) {
        routes.exception(Exception.class, (e, ctx) -> {
            ErrorBody body = body(e, "", ctx);
            if (body.code() == 401 && EntrancePage.isWanted(ctx)) {
                Exchange.page(ctx, body.code(), EntrancePage.HTML);
            } else {
                Exchange.error(ctx, body);
            }
        });
        routes.error(404, ctx -> {
            // The framework's own answer to an unknown address is plain text; clients read JSON.
            if (!"application/json".equals(ctx.res().getContentType())) {
                Exchange.error(ctx, ErrorBody.of(404, "NOT_FOUND", "There is nothing at this address."));
            }
        });
    }

    static ErrorBody body(Throwable failure, String query, Context ctx) {
        return switch (failure) {
            case ApiException e -> e.body();
            case InvalidQueryException e ->
                ErrorBody.of(e.first(), e.query(), UUID.randomUUID().toString());
            case FailedJob e -> e.body(ctx);
            case TooManyQueriesException e -> ErrorBody.of(429, "TOO_MANY_REQUESTS", e.getMessage());
            case QueryException e -> ofQuery(e, query, ctx);
            case CaseException e -> ofCase(e, ctx);
            case LakeException e -> ofLake(e, ctx);
            case LookupException e -> ofLookup(e);
            case HttpResponseException e -> ErrorBody.of(e.getStatus(), "HTTP_" + e.getStatus(), e.getMessage());
            default -> internal(failure, ctx);
        };
    }

    private static ErrorBody ofQuery(QueryException failure, String query, Context ctx) {
        if (failure.reason() == QueryException.Reason.FAILED) {
            LOG.warn("{} {} failed", ctx.method(), ctx.path(), failure);
        }
        return ErrorBody.of(failure, query, UUID.randomUUID().toString());
    }

    private static ErrorBody ofCase(CaseException failure, Context ctx) {
        return switch (failure.reason()) {
            case NOT_FOUND -> ErrorBody.of(404, "NOT_FOUND", failure.getMessage());
            case INVALID -> ErrorBody.of(400, "BAD_REQUEST", failure.getMessage());
            case LIMIT_EXCEEDED -> ErrorBody.of(409, "LIMIT_EXCEEDED", failure.getMessage());
            case STORAGE -> {
                LOG.warn("{} {} failed", ctx.method(), ctx.path(), failure);
                yield ErrorBody.of(500, "STORAGE", failure.getMessage());
            }
        };
    }

    private static ErrorBody ofLake(LakeException failure, Context ctx) {
        if (failure.kind() == LakeException.Kind.BAD_NAME) {
            return ErrorBody.of(400, "BAD_REQUEST", failure.getMessage());
        }
        LOG.warn("{} {} failed", ctx.method(), ctx.path(), failure);
        return ErrorBody.of(500, "LAKE_" + failure.kind(), failure.getMessage());
    }

    private static ErrorBody ofLookup(LookupException failure) {
        return switch (failure.reason()) {
            case INVALID -> ErrorBody.of(400, "BAD_REQUEST", failure.getMessage());
            case EXISTS -> ErrorBody.of(409, "FILE_ALREADY_EXISTS", failure.getMessage());
            case TOO_LARGE -> ErrorBody.of(413, "REQUEST_TOO_LARGE", failure.getMessage());
        };
    }

    private static ErrorBody internal(Throwable failure, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), failure);
        return ErrorBody.of(
                500, "INTERNAL_ERROR", "Something went wrong inside Quarry; its log says more. Please report it.");
    }
}
