package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.server.wire.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo as a user starts it: a process of its own, stopped by a signal. */
@Tag("slow")
final class DemoProcessTest {
    @TempDir
    private Path temporary;

    @Test
    void theDemoServesTheTutorialAndCleansUpAfterItself() throws Exception {
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--no-browser",
                        "--port",
                        "0",
                        "--events",
                        "2000")
                .redirectError(temporary.resolve("err.txt").toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            String link = out.readLine();
            assertThat(link)
                    .as(() -> read(temporary.resolve("err.txt")))
                    .matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[A-Za-z0-9_-]{24}");
            runTutorial(URI.create(link));
            // Not Process.destroy: that would close the streams before they are read.
            demo.toHandle().destroy();
            assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            demo.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(Path::toFile).map(File::getName)).noneMatch(name -> name.startsWith("quarry-demo-"));
        }
    }

    /** Each of the queries gives rows, also those with {@code from: -30min}. */
    private static void runTutorial(URI link) throws Exception {
        String token = link.getQuery().substring("token=".length());
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode lessons = send(client, link, token, "/api/quarry/v1/tutorial", List.of());
            assertThat(lessons.path("queries")).hasSize(7);
            for (JsonNode lesson : lessons.path("queries")) {
                String body = Json.text(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("query", lesson.path("query").stringValue());
                    json.writeNumberProperty("requestTimeoutMilliseconds", 30_000);
                    json.writeEndObject();
                });
                JsonNode answer = send(client, link, token, "/platform/storage/query/v1/query:execute", List.of(body));
                assertThat(answer.path("result").path("records").size())
                        .as(lesson.path("title").stringValue() + answer)
                        .isPositive();
            }
        }
    }

    private static JsonNode send(HttpClient client, URI link, String token, String path, List<String> body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(link.resolve(path)).header("Authorization", "Bearer " + token);
        body.forEach(text -> request.POST(HttpRequest.BodyPublishers.ofString(text)));
        return Json.read(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
