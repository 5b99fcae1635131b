package dev.quarry.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts of {@code browser/} against one demo. Their pictures are in {@code target/screenshots}. */
@Tag("slow")
final class BrowserTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** What an attacker may well write into a log: markup, a formula, control characters, text that turns around. */
    private static final String HOSTILE = """
            {"eventTime":"2024-11-26T10:00:00Z","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin",\
            "eventVersion":"1.08","awsRegion":"<img src=x onerror='window.hit=1'>",\
            "userAgent":"<script>window.hit=2</script>","errorMessage":"=HYPERLINK(\\"http://127.0.0.1:9\\")",\
            "userIdentity":{"type":"IAMUser","arn":"\\u202egpj.exe\\u0007\\u001b[31m","userName":"\\"><svg onload=window.hit=3>"}}
            """;

    private static Path chromium;
    private static Demo demo;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("CI") == null) {
            assumeTrue(found.isPresent(), "no Chromium here: install it, or name it in CHROMIUM");
        }
        chromium = found.orElseThrow(() -> new IOException("CI needs Chromium for the browser tests"));
        Path log = Files.createDirectories(TARGET).resolve("demo.log");
        Files.deleteIfExists(log);
        demo = Demo.start(folder, log);
        Path hostile = Files.writeString(folder.resolve("hostile.ndjson"), HOSTILE);
        demo.load(hostile, "hostile", log);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "keyboard", "completion", "hostile", "looks"})
    void passes(String script) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder("node", "browser/" + script + ".mjs").redirectErrorStream(true);
        node.environment().put("QUARRY_LINK", demo.link().toString());
        node.environment().put("CHROMIUM", chromium.toString());
        node.environment()
                .put(
                        "SCREENSHOTS",
                        Files.createDirectories(TARGET.resolve("screenshots")).toString());
        Process process = node.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
