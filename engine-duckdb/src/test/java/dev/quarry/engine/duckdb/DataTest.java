package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands over rows that the query brings along. */
class DataTest {
    @TempDir
    static Path directory;

    private static DuckDbEngine engine;

    @BeforeAll
    static void open() {
        engine = new DuckDbEngine(
                new ParquetDataset(directory), SystemTables.NONE, EngineOptions.reading(List.of(directory)));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<String> rows(String dql) {
        return Queries.texts(engine, dql);
    }

    @Test
    void keepsTypesAndOrder() {
        assertThat(rows("data record(a = 1, b = \"x\"), record(a = 2.5), record(a = \"y\", b = true)"))
                .containsExactly("{\"a\":1,\"b\":\"x\"}", "{\"a\":2.5,\"b\":null}", "{\"a\":\"y\",\"b\":true}");
    }

    @Test
    void filtersOutOnlyWhatIsTrue() {
        assertThat(
                        rows(
                                "data record(a = 1), record(a = null), record(a = 3) | filterOut a == 1 | fields a, b = a == 3"))
                .containsExactly("{\"a\":null,\"b\":null}", "{\"a\":3,\"b\":true}");
    }

    @Test
    void sortsAllTypesWithNullsLast() {
        assertThat(rows("data record(a = \"x\"), record(a = null), record(a = 3), record(a = true), record(a = 2.5)"
                        + " | sort a desc"))
                .containsExactly("{\"a\":\"x\"}", "{\"a\":3}", "{\"a\":2.5}", "{\"a\":true}", "{\"a\":null}");
    }

    @Test
    void sortsStably() {
        assertThat(rows("data record(a = 1, i = 1), record(a = 0, i = 2), record(a = 1, i = 3), record(a = 0, i = 4)"
                        + " | sort i desc | sort a | limit 3"))
                .containsExactly("{\"a\":0,\"i\":4}", "{\"a\":0,\"i\":2}", "{\"a\":1,\"i\":3}");
    }

    @Test
    void groupsEqualNumbersOfTwoTypes() {
        assertThat(rows("data record(a = 1), record(a = 1.0), record(a = \"1\"), record(a = null)"
                        + " | summarize c = count(), by: {a}"))
                .hasSize(3)
                .element(0)
                .asString()
                .contains("\"c\":2");
    }

    @Test
    void summarizesNothing() {
        assertThat(rows("data record(a = 1) | filter a == 2 | summarize count(), s = sum(a), m = max(a)"))
                .containsExactly("{\"count()\":0,\"s\":null,\"m\":null}");
        assertThat(rows("data record(a = 1) | filter a == 2 | summarize count(), by: {a}"))
                .isEmpty();
    }

    @Test
    void keepsTheFirstOfEach() {
        assertThat(rows("data record(a = 2, b = 1), record(a = 1, b = 2), record(a = 2, b = 3)"
                        + " | dedup a, sort: {b desc}"))
                .containsExactly("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":3}");
    }

    @Test
    void appendsRows() {
        assertThat(rows("data record(a = 1) | append [data record(b = \"x\"), record(a = \"y\")]"))
                .containsExactly("{\"a\":1,\"b\":null}", "{\"a\":null,\"b\":\"x\"}", "{\"a\":\"y\",\"b\":null}");
    }

    @Test
    void looksIntoArraysForMembers() {
        assertThat(rows("data record(a = array(\"x\", \"y\")), record(a = \"y\"), record(a = \"[y\"), record(b = 1)"
                        + " | fields i = in(a, \"y\", \"z\")"))
                .containsExactly("{\"i\":true}", "{\"i\":true}", "{\"i\":false}", "{\"i\":null}");
    }
}
