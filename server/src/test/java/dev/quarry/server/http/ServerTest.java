package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.cases.CaseStore;
import dev.quarry.server.query.QueryRunner;
import dev.quarry.server.query.QueryService;
import dev.quarry.server.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server on a free port and a client for it. */
abstract class ServerTest {
    static final String TOKEN = "test-token";

    static {
        // The JDK's client hides Host and Origin otherwise.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private CaseStore cases;
    private QueryService queries;
    private HttpServer server;

    @BeforeEach
    void startServer() {
        cases = CaseStore.open(folder.resolve("cases.db"), Clock.systemUTC());
        queries = new QueryService(runner(), Clock.systemUTC(), 2);
        server = HttpServer.start(HttpOptions.loopback(0, TOKEN), queries, cases);
    }

    @AfterEach
    void stopServer() {
        server.close();
        queries.close();
        cases.close();
        client.close();
    }

    QueryRunner runner() {
        return new QueryRunner(null, null, null, Clock.systemUTC());
    }

    String authority() {
        return "127.0.0.1:" + server.port();
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
