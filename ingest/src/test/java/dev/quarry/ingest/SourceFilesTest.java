package dev.quarry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.BucketName;
import dev.quarry.lake.TableArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are queried where they lie. */
class SourceFilesTest {
    private static final int FILES = 12;
    private static final int EVENTS = 10_000;

    @TempDir
    Path folder;

    /** In each file one event is named otherwise, and one name is written with an escape. */
    private SourceFiles trail() throws IOException {
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < EVENTS; i++) {
                int number = file * EVENTS + i;
                String name = i == 7000 ? "CreateKey" : i == 7001 ? "Create\\u004bey" : "Decrypt";
                text.append("""
                        {"eventVersion":"1.08","eventTime":"2024-11-26T10:06:47Z","eventSource":"kms.amazonaws.com",\
                        "eventName":"%s","requestID":"%d"}
                        """.formatted(name, number));
            }
            text.append("{\"eventName\":\"CreateKey\"}\n");
            Files.writeString(folder.resolve("%02d.ndjson".formatted(file)), text);
        }
        return SourceFiles.open(List.of(folder), BucketName.DEFAULT, Limits.DEFAULT);
    }

    @Test
    void rowsComeInTheOrderOfTheFilesHoweverManyAreReadAtOnce() throws Exception {
        List<String> expected =
                IntStream.range(0, FILES * EVENTS).mapToObj(Integer::toString).toList();
        try (SourceFiles files = trail();
                Rows rows = new Rows(files)) {
            assertThat(rows.of("cloudtrail", "SELECT event_request_id FROM $ LIMIT 1000000"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSelectionLeavesOutOtherRecordsAndNeverOneThatMatches() throws Exception {
        try (SourceFiles files = trail();
                Rows rows = new Rows(files)) {
            String argument = new TableArgument("cloudtrail", Map.of("event_event_name", "CreateKey")).text();
            List<String> names =
                    rows.query("SELECT event_event_name FROM " + files.function() + "('" + argument + "')");
            assertThat(names.stream().filter("CreateKey"::equals)).hasSize(2 * FILES);
            assertThat(names).hasSizeLessThan(5 * FILES);
        }
    }

    @Test
    void requiredStringsLeaveOutOtherRecordsOfBothLayoutsAndReportsCountThemAll() throws Exception {
        try (SourceFiles files = trail();
                Rows rows = new Rows(files)) {
            for (String layout : List.of("cloudtrail", "plain")) {
                String argument = new TableArgument(layout, Map.of(), Set.of("CreateKey")).text();
                List<String> contents = rows.query("SELECT content FROM " + files.function() + "('" + argument + "')");
                boolean plain = layout.equals("plain");
                assertThat(contents.stream().filter(content -> content.matches(".*Create(K|\\\\u004b)ey.*")))
                        .hasSize(plain ? FILES : 2 * FILES);
                assertThat(contents).hasSizeLessThan(10 * FILES);
            }
            assertThat(files.reports()).allMatch(report -> report.events() == EVENTS + 1);
        }
    }

    @Test
    void aSelectionThatNothingMatchesStillHandsOverNowAndThenSoThatItCanBeStopped() throws Exception {
        try (SourceFiles files = trail();
                Rows rows = new Rows(files)) {
            String argument = new TableArgument("cloudtrail", Map.of("event_event_name", "None")).text();
            assertThat(rows.query("SELECT event_event_name FROM " + files.function() + "('" + argument + "')"))
                    .hasSizeBetween(FILES, 5 * FILES);
        }
    }

    @Test
    void nobodyReadsOnWhenAQueryHasWhatItNeeds() throws Exception {
        try (SourceFiles files = trail()) {
            try (Rows rows = new Rows(files)) {
                assertThat(rows.of("cloudtrail", "SELECT event_request_id FROM $ LIMIT 3"))
                        .containsExactly("0", "1", "2");
            }
            List<Thread> reading = new ArrayList<>(Thread.getAllStackTraces().keySet());
            for (Thread thread : reading) {
                if (thread.getName().equals("quarry-read")) {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).isFalse();
                }
            }
            assertThat(files.reports()).allMatch(report -> report.events() == EVENTS + 1);
        }
    }
}
