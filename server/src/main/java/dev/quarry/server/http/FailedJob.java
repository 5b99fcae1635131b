package dev.quarry.server.http;

import dev.quarry.server.wire.ErrorBody;
import io.javalin.http.Context;

/** Carries the failure of a job to the thread that answers. */
final class FailedJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String query;

    FailedJob(Throwable cause) {
        this(cause, "");
    }

    /**
     * Of a query.
     *
     * @param query its text
     */
    FailedJob(Throwable cause, String query) {
        super(cause);
        this.query = query;
    }

    ErrorBody body(Context ctx) {
        return ErrorHandling.body(getCause(), query, ctx);
    }
}
