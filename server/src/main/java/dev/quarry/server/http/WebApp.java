package dev.quarry.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serves the web app from the class path. Files with a hash in their name never change and may be cached for ever; any other
 * address is a place inside the app and gets its first page.
 */
final class WebApp {
    private static final String ROOT = "/ui";
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css"),
            Map.entry("html", "text/html"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));

    void serve(Context ctx) {
        String path = ctx.path();
        if (path.startsWith("/api/") || path.startsWith("/platform/")) {
            throw ApiException.notFound("There is nothing at this address.");
        }
        if (FILE.matcher(path).matches()) {
            byte[] file = resource(path).orElseThrow(() -> ApiException.notFound("There is no such file."));
            boolean hashed = path.startsWith("/assets/");
            ctx.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
            ctx.contentType(TYPES.getOrDefault(extension(path), "application/octet-stream"));
            ctx.result(file);
            return;
        }
        if (path.contains(".")) {
            throw ApiException.notFound("There is no such file.");
        }
        byte[] page = resource("/index.html")
                .orElseThrow(() -> ApiException.notFound("This build has no web app; the API works."));
        ctx.header("Cache-Control", "no-cache").contentType("text/html; charset=utf-8");
        ctx.result(page);
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = WebApp.class.getResourceAsStream(ROOT + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
