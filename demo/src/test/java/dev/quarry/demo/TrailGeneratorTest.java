package dev.quarry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class TrailGeneratorTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:10:00Z");

    @Test
    void writesAsManyEventsAsAskedForAllBeforeNow(@TempDir Path directory) throws IOException {
        TrailGenerator.Summary summary = TrailGenerator.write(directory, NOW, 2_000);

        List<JsonNode> events = read(directory);
        assertThat(events).hasSize(2_000);
        assertThat(summary.events()).isEqualTo(2_000);
        assertThat(events)
                .allSatisfy(event -> assertThat(
                                Instant.parse(event.path("eventTime").asString()))
                        .isBefore(NOW)
                        .isAfterOrEqualTo(summary.start().minusSeconds(1)));
        assertThat(events.stream()
                        .map(event -> event.path("eventID").asString())
                        .distinct())
                .hasSize(2_000);
    }

    @Test
    void everyDetectionHasHitsAndNearMissesInTheLastHalfHour(@TempDir Path directory) throws IOException {
        TrailGenerator.write(directory, NOW, 20_000);

        List<JsonNode> recent = read(directory).stream()
                .filter(event ->
                        Instant.parse(event.path("eventTime").asString()).isAfter(NOW.minusSeconds(1800)))
                .toList();
        assertThat(recent.stream().filter(event -> is(event, "eventName", "CreateKey")))
                .extracting(
                        event -> event.path("requestParameters").path("origin").asString(""))
                .contains("EXTERNAL", "EXTERNAL_KEY_STORE", "AWS_KMS", "");
        assertThat(recent).anyMatch(event -> is(event, "errorMessage", "Access to KMS is not allowed"));
        assertThat(recent)
                .anyMatch(event -> event.path("errorMessage").asString("").contains(":secret:"));
        assertThat(recent.stream()
                        .filter(event -> is(event, "errorCode", "ResourceNotFoundException"))
                        .map(event ->
                                event.path("requestParameters").path("secretId").asString())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void theSameEndGivesTheSameTrail(@TempDir Path one, @TempDir Path other) throws IOException {
        TrailGenerator.write(one, NOW, 500);
        TrailGenerator.write(other, NOW, 500);

        assertThat(read(one)).isEqualTo(read(other));
    }

    private static boolean is(JsonNode event, String field, String value) {
        return event.path(field).asString("").equals(value);
    }

    private static List<JsonNode> read(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(TrailGeneratorTest::records)
                    .toList();
        }
    }

    private static Stream<JsonNode> records(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JsonMapper.shared().readTree(in).path("Records").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
