package dev.quarry.server.http;

import dev.quarry.server.wire.ErrorBody;
import dev.quarry.server.wire.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Reading and writing JSON bodies. */
final class Exchange {
    /** Larger bodies are refused, also when they were small before decompression. */
    private static final int MAX_BODY = 16 << 20;

    private Exchange() {}

    static void json(Context ctx, HttpStatus status, Json.Body body) {
        json(ctx, status.getCode(), Json.bytes(body));
    }

    static void json(Context ctx, Json.Body body) {
        json(ctx, HttpStatus.OK, body);
    }

    static void error(Context ctx, ErrorBody error) {
        if (error.code() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            ctx.header("Retry-After", "1");
        }
        json(ctx, error.code(), error.bytes());
    }

    /** A page for a person, without anything that the request has sent. */
    static void page(Context ctx, int status, String html) {
        ctx.status(status).header("Cache-Control", "no-store").html(html);
    }

    private static void json(Context ctx, int status, byte[] bytes) {
        ctx.status(status).header("Cache-Control", "no-store").contentType("application/json");
        ctx.result(bytes);
    }

    /** The body as a JSON object. Unknown members and explicit nulls are the reader's to ignore. */
    static JsonNode object(Context ctx) {
        JsonNode node;
        try {
            node = Json.read(body(ctx));
        } catch (StreamConstraintsException e) {
            // The library's own message speaks of its settings.
            throw ApiException.badRequest("The body is nested too deeply, or has a text or number that is too long.");
        } catch (JacksonException e) {
            throw ApiException.badRequest("The body is not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw ApiException.badRequest("The body must be a JSON object.");
        }
        return node;
    }

    private static byte[] body(Context ctx) {
        try (InputStream plain = ctx.req().getInputStream();
                InputStream in =
                        "gzip".equalsIgnoreCase(ctx.header("Content-Encoding")) ? new GZIPInputStream(plain) : plain) {
            byte[] bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw new ApiException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "REQUEST_TOO_LARGE",
                        "The body is larger than " + (MAX_BODY >> 20) + " MiB.");
            }
            return bytes;
        } catch (IOException e) {
            throw ApiException.badRequest("The body cannot be read: " + e.getMessage());
        }
    }
}
