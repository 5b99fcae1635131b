package dev.quarry.server.http;

import dev.quarry.server.wire.ErrorBody;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A request that ends with an error envelope. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final transient Optional<ErrorBody.Parameter> parameter;

    ApiException(HttpStatus status, String type, String message) {
        this(status, type, message, Optional.empty());
    }

    private ApiException(HttpStatus status, String type, String message, Optional<ErrorBody.Parameter> parameter) {
        super(message);
        this.status = status;
        this.type = type;
        this.parameter = parameter;
    }

    static ApiException badRequest(String message) {
        return new ApiException(HttpStatus.BAD_REQUEST, "BAD_REQUEST", message);
    }

    /** A member of the body that makes no sense. */
    static ApiException badMember(String name, String message) {
        return badParameter(new ErrorBody.Parameter(name, "PAYLOAD_BODY"), message);
    }

    /** A parameter of the address that makes no sense. */
    static ApiException badQuery(String name, String message) {
        return badParameter(new ErrorBody.Parameter(name, "QUERY"), message);
    }

    private static ApiException badParameter(ErrorBody.Parameter parameter, String message) {
        return new ApiException(HttpStatus.BAD_REQUEST, "BAD_REQUEST", message, Optional.of(parameter));
    }

    static ApiException notFound(String message) {
        return new ApiException(HttpStatus.NOT_FOUND, "NOT_FOUND", message);
    }

    ErrorBody body() {
        ErrorBody body = ErrorBody.of(status.getCode(), type, getMessage());
        return parameter.map(body::about).orElse(body);
    }
}
