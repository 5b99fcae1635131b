package dev.quarry.server.client;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Severity;
import dev.quarry.server.wire.FixJson;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An error that a server answered with. */
public final class ServerError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Optional<Diagnostic> diagnostic;

    private ServerError(int status, String type, String message, Optional<Diagnostic> diagnostic) {
        super(message);
        this.status = status;
        this.type = type;
        this.diagnostic = diagnostic;
    }

    /** Reads the envelope. */
    public static ServerError read(int status, JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode details = error.path("details");
        String message = Json.string(details, "errorMessage")
                .or(() -> Json.string(error, "message"))
                .orElse("the server answered with status " + status);
        String type = Json.string(details, "errorType").orElse("HTTP_" + status);
        return new ServerError(status, type, message, diagnostic(type, details));
    }

    /** The mistake in the query as the compiler reported it, if it is one. */
    private static Optional<Diagnostic> diagnostic(String type, JsonNode details) {
        JsonNode position = details.path("syntaxErrorPosition");
        if (!position.isObject()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        details.path("arguments").forEach(argument -> arguments.add(argument.stringValue("")));
        return Optional.of(new Diagnostic(
                Severity.ERROR,
                type,
                Json.string(details, "errorMessageFormat").orElse(""),
                arguments,
                TextPosition.readSpan(position),
                FixJson.read(details)));
    }

    public int status() {
        return status;
    }

    /** The stable code. */
    public String type() {
        return type;
    }

    public Optional<Diagnostic> diagnostic() {
        return diagnostic;
    }
}
