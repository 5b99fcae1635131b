package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events whose stored members would not say what a pattern says of their text. */
class OddEventsTest {
    private static final String BUCKET = "odd";
    private static final String MEMBERS = "fetch logs, from: toTimestamp(0), to: toTimestamp(4000000000000000000)"
            + " | parse content, \"JSON:event\""
            + " | fields id = event[eventID], name = event[requestParameters][name]"
            + " | sort id";

    @TempDir
    Path folder;

    @Test
    void longEventsAndHalfSurrogatePairs() throws IOException {
        Path file = folder.resolve("events.json");
        Files.writeString(
                file,
                "{\"Records\":["
                        + event("a", "usual") + ","
                        + event("b", "half \\ud83d pair") + ","
                        + event("c", "x".repeat(127_000)) + ","
                        + event("d", "x".repeat(128_000)) + ","
                        + event("e", "whole \\ud83d\\ude00 pair") + "]}");
        try (LoadedAndDirect both = LoadedAndDirect.open(file, BUCKET, folder.resolve("lake"))) {
            both.engines().forEach(OddEventsTest::assertMembers);
        }
    }

    /** The longest JSON a pattern reads has 128,000 bytes. */
    private static void assertMembers(DuckDbEngine engine) {
        List<RecordValue> rows = Queries.rows(engine, MEMBERS);
        assertThat(rows.stream().map(row -> row.get("id")))
                .containsExactly(Value.of("a"), Value.of("b"), Value.of("c"), Value.of("e"), NullValue.NULL);
        assertThat(rows.stream().map(row -> row.get("name")))
                .containsExactly(
                        Value.of("usual"),
                        Value.of("half \ufffd pair"),
                        Value.of("x".repeat(127_000)),
                        Value.of("whole \ud83d\ude00 pair"),
                        NullValue.NULL);
    }

    /** Files may leave out records only by what decides of each by itself. */
    @Test
    void whatIsWantedAfterALimitIsNotAskedOfTheFiles() throws IOException {
        Path file = folder.resolve("events.ndjson");
        Files.writeString(file, event("a", "x") + "\n" + event("b", "y") + "\n{\"eventID\":\"c\",\"other\":\"y\"}\n");
        try (SourceFiles files = SourceFiles.open(List.of(file), BUCKET, Limits.DEFAULT);
                DuckDbEngine engine = new DuckDbEngine(files, SystemTables.NONE, EngineOptions.reading(List.of()))) {
            String head = "fetch logs, from: toTimestamp(0), to: toTimestamp(4000000000000000000) ";
            String wanted =
                    " | parse content, \"JSON:event\" | filter event[eventID] == \"b\" | fields id = event[eventID]";
            assertThat(Queries.rows(engine, head + "| limit 1" + wanted)).isEmpty();
            assertThat(Queries.rows(engine, head + wanted)).hasSize(1);
            assertThat(Queries.rows(engine, head + wanted.replace("\"b\"", "\"c\"")))
                    .hasSize(1);
            assertThat(Queries.rows(
                            engine,
                            head + "| parse content, \"JSON:event\" | filter event[other] == \"y\" | fields content"))
                    .hasSize(1);
        }
    }

    private static String event(String id, String name) {
        return "{\"eventVersion\":\"1.08\",\"eventID\":\"" + id + "\",\"eventTime\":\"2026-01-02T10:00:00Z\","
                + "\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\","
                + "\"requestParameters\":{\"name\":\"" + name + "\"}}";
    }
}
