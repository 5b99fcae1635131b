package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.Lake;
import dev.quarry.server.QuarryServer;
import dev.quarry.server.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server over a real lake on a free port, and a client for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {
    static final String TOKEN = "test-token";

    static {
        // The JDK's client does not let a test choose the Host otherwise.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client = HttpClient.newHttpClient();

    private Path folder;

    private Lake lake;
    private QuarryServer server;

    @BeforeAll
    void startServer(@TempDir Path temporary) throws Exception {
        folder = temporary;
        lake = Lake.open(folder.resolve("lake"));
        prepare(lake, folder);
        server = QuarryServer.start(lake, HttpOptions.loopback(0, TOKEN), Clock.systemUTC());
    }

    @AfterAll
    void stopServer() {
        server.close();
        lake.close();
        client.close();
    }

    /** Fills the lake before the server starts. */
    void prepare(Lake empty, Path scratch) throws Exception {}

    Path folder() {
        return folder;
    }

    String authority() {
        return server.address().getAuthority();
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://" + authority() + path));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    HttpRequest.Builder authorized(String path) {
        return request(path, "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json");
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(authorized(path).GET().build());
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(authorized(path).DELETE().build());
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return with("POST", path, body);
    }

    HttpResponse<String> put(String path, String body) throws Exception {
        return with("PUT", path, body);
    }

    HttpResponse<String> patch(String path, String body) throws Exception {
        return with("PATCH", path, body);
    }

    private HttpResponse<String> with(String method, String path, String body) throws Exception {
        return send(authorized(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
