package dev.quarry.server.http;

import dev.quarry.server.wire.ErrorBody;
import io.javalin.http.Context;

/** Carries the failure of a job to the thread that answers. */
final class FailedJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedJob(Throwable cause) {
        super(cause);
    }

    ErrorBody body(Context ctx) {
        return ErrorHandling.body(getCause(), ctx);
    }
}
