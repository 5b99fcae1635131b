package dev.quarry.server.http;

import dev.quarry.server.wire.ErrorBody;
import io.javalin.http.HttpStatus;

/** A request that ends with an error envelope. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;

    ApiException(HttpStatus status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static ApiException badRequest(String message) {
        return new ApiException(HttpStatus.BAD_REQUEST, "BAD_REQUEST", message);
    }

    static ApiException notFound(String message) {
        return new ApiException(HttpStatus.NOT_FOUND, "NOT_FOUND", message);
    }

    ErrorBody body() {
        return ErrorBody.of(status.getCode(), type, getMessage());
    }
}
