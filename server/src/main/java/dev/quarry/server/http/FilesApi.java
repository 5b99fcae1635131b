package dev.quarry.server.http;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.lookup.LookupException;
import dev.quarry.server.lookup.LookupParsing;
import dev.quarry.server.lookup.LookupRecords;
import dev.quarry.server.lookup.LookupReport;
import dev.quarry.server.lookup.LookupService;
import dev.quarry.server.lookup.LookupUpload;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.ResultWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code /platform/storage/resource-store/v1}: lookup tables.
 *
 * <p>Clients send the parts {@code request} and {@code content} in either order, each as a field or as a file.
 */
final class FilesApi {
    private static final String FILES = "/platform/storage/resource-store/v1/files";
    private static final int MOST_REQUEST_BYTES = 1 << 20;

    /** Most bytes of a whole body. */
    static final int MOST_BODY_BYTES = LookupService.MOST_BYTES + 2 * MOST_REQUEST_BYTES;

    /** Of a body that is too large so many bytes are read all the same, see {@link #refuseTooLarge}. */
    private static final long MOST_DISCARDED_BYTES = 1L << 30;

    private static final int MOST_TESTED_RECORDS = 100;

    /** Jetty looks here for what a multipart body may be. */
    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

    private final LookupService lookups;
    private final MultipartConfigElement limits;

    /**
     * The routes.
     *
     * @param temporary where bodies lie while they come in
     */
    FilesApi(LookupService lookups, Path temporary) {
        this.lookups = lookups;
        this.limits = new MultipartConfigElement(
                temporary.toString(),
                LookupService.MOST_BYTES + 1L,
                MOST_BODY_BYTES,
                // A part that is no file has to fit into memory.
                LookupService.MOST_BYTES);
    }

    void install(RoutesConfig routes) {
        routes.post(FILES + "/tabular/lookup:upload", this::upload);
        routes.post(FILES + "/tabular/lookup:test-pattern", this::test);
        routes.post(FILES + ":delete", this::delete);
    }

    private void upload(Context ctx) {
        LookupUpload upload = LookupUpload.read(request(ctx));
        LookupReport report = lookups.upload(upload, part(ctx, "content", LookupService.MOST_BYTES));
        Exchange.json(ctx, report::write);
    }

    private void test(Context ctx) {
        LookupParsing parsing = LookupParsing.read(request(ctx));
        LookupRecords found = lookups.test(parsing, part(ctx, "content", LookupService.MOST_BYTES));
        List<RecordValue> shown =
                found.records().stream().limit(MOST_TESTED_RECORDS).toList();
        Exchange.json(ctx, json -> {
            json.writeStartObject();
            json.writeNumberProperty("numberOfRecords", found.records().size());
            ResultWriter.writeRecords(json, shown, parsing.timezone());
            json.writeEndObject();
        });
    }

    private void delete(Context ctx) {
        String name = Json.string(Exchange.object(ctx), "filePath")
                .orElseThrow(() -> ApiException.badRequest("The body must have the text \"filePath\"."));
        if (!lookups.delete(name)) {
            throw ApiException.notFound("There is no file " + name + ".");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** A client that is still writing sees the answer only if somebody reads what it writes. */
    private static void refuseTooLarge(Context ctx) {
        if (ctx.req().getContentLengthLong() <= MOST_BODY_BYTES) {
            return;
        }
        try {
            InputStream body = ctx.req().getInputStream();
            byte[] buffer = new byte[1 << 16];
            long left = MOST_DISCARDED_BYTES;
            for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
                left -= n;
            }
        } catch (IOException e) {
            throw ApiException.badRequest("The body cannot be read: " + e.getMessage());
        }
        throw tooLarge();
    }

    private JsonNode request(Context ctx) {
        refuseTooLarge(ctx);
        try {
            JsonNode node = Json.read(part(ctx, "request", MOST_REQUEST_BYTES));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw ApiException.badRequest("The part \"request\" is not JSON: " + e.getOriginalMessage());
        }
        throw ApiException.badRequest("The part \"request\" must be a JSON object.");
    }

    private byte[] part(Context ctx, String name, int mostBytes) {
        ctx.req().setAttribute(MULTIPART, limits);
        try {
            Part part = ctx.req().getPart(name);
            if (part == null) {
                throw ApiException.badRequest("The part \"" + name + "\" is missing.");
            }
            if (part.getSize() > mostBytes) {
                throw tooLarge();
            }
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (ServletException | IOException | IllegalStateException e) {
            throw isTooLarge(e)
                    ? tooLarge()
                    : ApiException.badRequest(
                            "The body must be multipart/form-data with the parts \"request\" and \"content\".");
        }
    }

    /** Jetty has no exception of its own for it. */
    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("max length") || message.contains("max file size") || message.contains("exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static LookupException tooLarge() {
        return new LookupException(
                LookupException.Reason.TOO_LARGE,
                "The content of a lookup table has at most " + (LookupService.MOST_BYTES >> 20) + " MiB.");
    }
}
