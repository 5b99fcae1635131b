package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.demo.Tutorial;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Relation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of queries, and what DuckDB reads for it. */
class EmittedSqlTest {
    @TempDir
    Path directory;

    private ParquetDataset dataset;

    @BeforeEach
    void store() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Events.TUTORIAL.size(); i++) {
            rows.add(Layouts.trail(Queries.NOW - (i + 1) * Queries.MINUTE, i, Events.TUTORIAL.get(i)));
        }
        dataset = new ParquetDataset(directory).add("my_aws_bucket", Layouts.TRAIL, rows);
    }

    private DuckDbEngine engine() {
        return new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(directory)));
    }

    private String sql(String dql) {
        try (DuckDbEngine engine = engine()) {
            return engine.sql(Queries.plan(dql), Queries.CONTEXT).replace(directory.toString(), "DIR");
        }
    }

    /** What DuckDB does with the file. */
    private String scan(String dql) {
        try (DuckDbEngine engine = engine()) {
            String plan = engine.explain(Queries.plan(dql), Queries.CONTEXT);
            int scan = plan.indexOf("READ_PARQUET");
            assertThat(scan).as(plan).isPositive();
            return plan.substring(scan);
        }
    }

    @Test
    void readsMembersFromTheirColumns() {
        assertThat(sql(Tutorial.READ_WITHOUT_KEY.query())).isEqualTo("""
                        SELECT s."c3", s."c4", s."c5", s."c6"
                        FROM (SELECT s."c0" AS "c3", s."c1" AS "c4", s."c2" AS "c5", count(*) AS "c6"
                        FROM (SELECT s."ip" AS "c0", s."region" AS "c1", s."arn" AS "c2"
                        FROM read_parquet(['DIR/segment-0.parquet']) AS s
                        WHERE s."ts" >= (1770118200000000000::BIGINT) AND s."ts" < (1770120000000000000::BIGINT) \
                        AND (s."service" = 'cloudtrail') AND (s."name" = 'GetSecretValue') \
                        AND (s."error_code" = 'AccessDenied') \
                        AND (s."error_message" = 'Access to KMS is not allowed')) AS s
                        GROUP BY s."c0", s."c1", s."c2") AS s
                        ORDER BY s."c3" NULLS LAST, s."c4" NULLS LAST, s."c5" NULLS LAST""");
    }

    @Test
    void readsNoColumnThatNobodyNeeds() {
        assertThat(scan(Tutorial.READ_WITHOUT_KEY.query()))
                .contains("error_message", "arn", "region", "ip")
                .doesNotContain("\"text\"", "request", "response", "user", "other", "pos");
        assertThat(scan(Tutorial.ENUMERATION.query()))
                .contains("request")
                .doesNotContain("response", "\"text\"", "other", "error_message");
        assertThat(scan("fetch logs | summarize count(), by: {aws.service}"))
                .contains("service")
                .doesNotContain("text", "name", "pos");
        assertThat(
                        scan(
                                "fetch logs | parse content, \"JSON:e\" | fieldsAdd x = upper(e[userAgent]) | fields e[eventName]"))
                .contains("name")
                .doesNotContain("other", "\"text\"");
    }

    @Test
    void tellsFunctionsWhichValuesColumnsHaveToHave() {
        assertThat(overFunction(Tutorial.READ_WITHOUT_KEY.query()))
                .contains(
                        "trail 7:service10:cloudtrail4:name14:GetSecretValue",
                        "10:error_code12:AccessDenied",
                        "13:error_message");
        assertThat(overFunction("fetch logs | filter \"o'neill\" == aws.service"))
                .contains("('trail 7:service7:o''neill')");
    }

    @Test
    void tellsFunctionsNothingThatDoesNotHoldForEveryRow() {
        for (String dql : List.of(
                "fetch logs | filter aws.service == \"a\" or aws.service == \"b\"",
                "fetch logs | filter not aws.service == \"a\"",
                "fetch logs | filterOut aws.service == \"a\"",
                "fetch logs | limit 5 | filter aws.service == \"a\"",
                "fetch logs | fieldsAdd aws.service = \"a\" | filter aws.service == \"a\"",
                "fetch logs | filter aws.service == 1",
                "fetch logs | filter lower(aws.service) == \"a\"")) {
            assertThat(overFunction(dql)).as(dql).contains("files('trail')");
        }
    }

    @Test
    void tellsFunctionsWhichStringsTheContentHasToHold() {
        assertThat(overFunction(Tutorial.EXTERNAL_KEYS.query(), Layouts.PLAIN)).contains("0:9:CreateKey");
        assertThat(overFunction(
                        "fetch logs | parse content, \"JSON:e\" | filter e[a] == \"b\" | fields e, content",
                        Layouts.PLAIN))
                .contains("0:1:b");
    }

    private static String overFunction(String dql) {
        return overFunction(dql, Layouts.TRAIL);
    }

    private static String overFunction(String dql, Layout layout) {
        Set<String> columns = layout.columns().stream().map(Layout.Column::name).collect(Collectors.toSet());
        Relation.TableFunction files =
                new Relation.TableFunction("my_aws_bucket", layout, "files", "trail", columns, 1, 1);
        try (DuckDbEngine engine = new DuckDbEngine(
                new GivenRelations(List.of(files)), SystemTables.NONE, EngineOptions.reading(List.of()))) {
            return engine.sql(Queries.plan(dql), Queries.CONTEXT).replace("\"files\"", "files");
        }
    }
}
