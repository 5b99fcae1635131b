package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.query.engine.QueryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What joins read and run, and how large their right sides may be. */
class SubQueriesTest {
    @TempDir
    Path directory;

    private DuckDbEngine events() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Events.TUTORIAL.size(); i++) {
            rows.add(Layouts.trail(Queries.NOW - (i + 1) * Queries.MINUTE, i, Events.TUTORIAL.get(i)));
        }
        ParquetDataset dataset = new ParquetDataset(directory).add("my_aws_bucket", Layouts.TRAIL, rows);
        return new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(directory)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch logs | parse content, \"JSON:e\" | fieldsAdd arn = e[userIdentity][arn] "
                        + "| lookup [fetch logs | parse content, \"JSON:e\" | summarize n = count(), by: {arn = e[userIdentity][arn]}],"
                        + " lookupField: arn | summarize max(lookup.n), by: {e[awsRegion]}",
                "fetch logs | parse content, \"JSON:e\" | join [fetch logs | parse content, \"JSON:e\"], "
                        + "on: {left[e][userIdentity][arn] == right[e][userIdentity][arn]} "
                        + "| summarize count(), by: {e[awsRegion], right.e[awsRegion]}",
                "fetch logs | parse content, \"JSON:e\" | filter e[userIdentity][arn] in "
                        + "[fetch logs | parse content, \"JSON:e\" | fields e[userIdentity][arn]] | summarize count(), by: {e[awsRegion]}"
            })
    void readsAndComputesNoMoreThanNeeded(String dql) {
        try (DuckDbEngine engine = events()) {
            assertThat(engine.sql(Queries.plan(dql), Queries.CONTEXT)).doesNotContain("quarry_eval", "json");
            String plan = engine.explain(Queries.plan(dql), Queries.CONTEXT);
            assertThat(plan.substring(plan.indexOf("READ_PARQUET")))
                    .contains("arn", "region")
                    .doesNotContain("\"text\"", "\"rest\"", "request", "response", "other", "pos", "error");
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "data record(n = 1) | join [fetch logs, from: 0 | fields n = 1, content], on: {n} | fields right.content",
                "data record(n = 1) | join [fetch logs, from: 0 | fields n = 1, x = upper(content)], on: {n} | fields right.x",
                "fetch logs, from: 0 | filter x in [fetch logs, from: 0 | fields array(content)]"
            })
    void isLimitedTo128Megabytes(String dql) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String text = Character.toString('a' + i).repeat(10 << 20);
            rows.add(Layouts.plain(i * Queries.MINUTE, i, text, Map.of()));
        }
        ParquetDataset dataset = new ParquetDataset(directory).add("one", Layouts.PLAIN, rows);
        try (DuckDbEngine engine =
                new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(directory)))) {
            assertThatThrownBy(() -> Queries.rows(engine, dql))
                    .isInstanceOfSatisfying(
                            QueryException.class,
                            e -> assertThat(e.reason()).isEqualTo(QueryException.Reason.LIMIT_EXCEEDED))
                    .hasMessage("The result of the sub-query is larger than 128 MB. "
                            + "Filter or summarize it, or keep fewer of its fields.");
            assertThat(engine.registeredFunctions()).isZero();
        }
    }
}
