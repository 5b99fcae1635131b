package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.lake.BucketName;
import dev.quarry.query.engine.ResultCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginePerQueryTest {
    private static final int FILES = 5;
    private static final int LINES = 3_000;
    private static final String LOGS = "fetch logs, " + Queries.EVER;

    @TempDir
    Path folder;

    private SourceFiles files;
    private EnginePerQuery engine;

    @BeforeEach
    void open() throws IOException {
        for (int i = 0; i < FILES; i++) {
            int first = i * LINES;
            Files.writeString(
                    folder.resolve(i + ".ndjson"),
                    IntStream.range(first, first + LINES)
                            .mapToObj(n -> "{\"n\":%d,\"kind\":\"k%d\"}\n".formatted(n, n % 7))
                            .collect(Collectors.joining()));
        }
        files = SourceFiles.open(List.of(folder), BucketName.DEFAULT, Limits.DEFAULT);
        engine = new EnginePerQuery(files, SystemTables.NONE, EngineOptions.reading(List.of()));
    }

    @AfterEach
    void close() {
        files.close();
    }

    /** With one thread, as every row is on its own. */
    @Test
    void rowsKeepTheOrderOfTheFiles() {
        List<String> rows = Queries.texts(engine, LOGS + " | parse content, \"JSON:e\" | fields n = e[n]");
        assertThat(rows)
                .isEqualTo(IntStream.range(0, FILES * LINES)
                        .mapToObj("{\"n\":%d}"::formatted)
                        .toList());
    }

    @Test
    void queriesThatGroupUseAllThreads() {
        assertThat(Queries.texts(
                        engine,
                        LOGS + " | parse content, \"JSON:e\" | filter e[kind] == \"k3\""
                                + " | summarize n = count(), most = max(e[n])"))
                .containsExactly("{\"n\":2143,\"most\":14997}");
    }

    @Test
    void aDatabaseThatWasOpenedAheadServesOneQueryAndTheNextOpensItsOwn() {
        DuckDbEngine.openAhead();
        DuckDbEngine.openAhead();
        for (int i = 0; i < 3; i++) {
            assertThat(Queries.texts(engine, LOGS + " | summarize n = count()")).containsExactly("{\"n\":15000}");
        }
    }

    @Test
    void queriesAtOnceDoNotDisturbEachOther() {
        try (ResultCursor first = engine.execute(Queries.plan(LOGS), Queries.CONTEXT)) {
            assertThat(first.next()).isPresent();
            assertThat(Queries.texts(engine, LOGS + " | summarize n = count()")).containsExactly("{\"n\":15000}");
            assertThat(first.next()).isPresent();
        }
    }
}
