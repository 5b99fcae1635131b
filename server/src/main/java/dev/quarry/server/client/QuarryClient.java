package dev.quarry.server.client;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.lake.LakeStatus;
import dev.quarry.server.ServerFile;
import dev.quarry.server.load.LakeStatusJson;
import dev.quarry.server.load.LoadJob;
import dev.quarry.server.load.LoadReportJson;
import dev.quarry.server.lookup.LookupReport;
import dev.quarry.server.lookup.LookupUpload;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.ResultReader;
import dev.quarry.server.wire.WireTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A client of a running server.
 *
 * <p>Methods throw {@link ServerError} for an error the server reports, and {@link UncheckedIOException} when it is gone.
 */
public final class QuarryClient implements AutoCloseable {
    private static final String QUERY = "/platform/storage/query/v1/query:";
    private static final String FILES = "/platform/storage/resource-store/v1/files";
    private static final String OWN = "/api/quarry/v1/";
    private static final Duration POLL = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ServerFile server;

    private QuarryClient(ServerFile server) {
        this.server = server;
    }

    /** A client of the server that owns a lake; empty when none is running. */
    public static Optional<QuarryClient> find(Path lake) {
        Optional<ServerFile> file = ServerFile.read(lake);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        QuarryClient client = new QuarryClient(file.get());
        try {
            client.status();
            return Optional.of(client);
        } catch (UncheckedIOException | ServerError e) {
            // Left behind by a server that was killed; another one may have the port now.
            client.close();
            return Optional.empty();
        }
    }

    public URI address() {
        return server.address();
    }

    public LakeStatus status() {
        return LakeStatusJson.read(send("GET", OWN + "status", Optional.empty()));
    }

    /** Loads files of this machine and waits for the end. */
    public LoadReport load(List<Path> paths, String bucket, ProgressListener progress, CancelSignal cancel) {
        JsonNode job = send("POST", OWN + "load", Optional.of(Json.bytes(json -> {
            json.writeStartObject();
            json.writeName("paths");
            json.writeStartArray();
            paths.forEach(
                    path -> json.writeString(path.toAbsolutePath().normalize().toString()));
            json.writeEndArray();
            json.writeStringProperty("bucket", bucket);
            json.writeEndObject();
        })));
        String path = OWN + "load/" + Json.string(job, "id").orElseThrow();
        boolean cancelled = false;
        while (!job.has("report")) {
            if (cancel.cancelled() && !cancelled) {
                send("DELETE", path, Optional.empty());
                cancelled = true;
            }
            job = send("GET", path, Optional.empty());
            progress.progress(LoadJob.readProgress(job.path("progress")));
        }
        return LoadReportJson.read(job.path("report"));
    }

    /** Keeps a lookup table. */
    public LookupReport upload(LookupUpload upload, byte[] content) {
        String boundary = "quarry" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 2_000);
        part(body, boundary, "request", Json.bytes(upload::write));
        part(body, boundary, "content", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return LookupReport.read(send(
                "POST",
                FILES + "/tabular/lookup:upload",
                Optional.of(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Deletes a lookup table. */
    public void deleteLookup(String name) {
        send("POST", FILES + ":delete", Optional.of(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("filePath", name);
            json.writeEndObject();
        })));
    }

    /** Runs a query and waits for its result; {@link RunningQuery} can cancel it from another thread. */
    public RunningQuery start(QueryRequest request) {
        JsonNode answer = send("POST", QUERY + "execute", Optional.of(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("query", request.query());
            request.defaultRange().ifPresent(range -> {
                json.writeStringProperty("defaultTimeframeStart", WireTime.format(range.start()));
                json.writeStringProperty("defaultTimeframeEnd", WireTime.format(range.end()));
            });
            request.now().ifPresent(now -> json.writeStringProperty("now", now.toString()));
            json.writeNumberProperty(
                    "maxResultRecords", request.bounds().maxRecords().orElse(Long.MAX_VALUE));
            json.writeNumberProperty("requestTimeoutMilliseconds", POLL.toMillis());
            json.writeNumberProperty("fetchTimeoutSeconds", 900);
            json.writeEndObject();
        })));
        return new RunningQuery(answer);
    }

    /** A query on the server. */
    public final class RunningQuery {
        private final String token;
        private volatile JsonNode answer;

        private RunningQuery(JsonNode answer) {
            this.answer = answer;
            this.token = URLEncoder.encode(Json.string(answer, "requestToken").orElseThrow(), StandardCharsets.UTF_8);
        }

        /** Waits for the end; empty when the query was cancelled. */
        public Optional<ResultReader.Result> await() {
            while (isRunning()) {
                answer = send(
                        "GET",
                        QUERY + "poll?request-token=" + token + "&request-timeout-milliseconds=" + POLL.toMillis(),
                        Optional.empty());
            }
            JsonNode result = answer.path("result");
            return result.isObject() ? Optional.of(ResultReader.read(result)) : Optional.empty();
        }

        public void cancel() {
            send("POST", QUERY + "cancel?request-token=" + token, Optional.empty());
        }

        private boolean isRunning() {
            String state = Json.string(answer, "state").orElse("");
            return state.equals("RUNNING") || state.equals("NOT_STARTED");
        }
    }

    private JsonNode send(String method, String path, Optional<byte[]> body) {
        return send(method, path, body, "application/json");
    }

    private JsonNode send(String method, String path, Optional<byte[]> body, String contentType) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", contentType)
                .header("User-Agent", "quarry")
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofByteArray).orElseGet(HttpRequest.BodyPublishers::noBody))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode node = Json.read(response.body().length == 0 ? new byte[] {'{', '}'} : response.body());
            if (response.statusCode() >= 400) {
                throw ServerError.read(response.statusCode(), node);
            }
            return node;
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException("the answer of " + server.address() + " is not JSON", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
