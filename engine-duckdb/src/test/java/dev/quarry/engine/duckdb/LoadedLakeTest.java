package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarry.demo.Tutorial;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queries of the tutorial over real files, loaded and where they lie. */
@Tag("slow")
class LoadedLakeTest {
    private static final String BUCKET = "my_aws_bucket";

    @TempDir
    static Path directory;

    private static Optional<LoadedAndDirect> all = Optional.empty();

    @AfterAll
    static void close() {
        all.ifPresent(LoadedAndDirect::close);
    }

    /** All trails, loaded and where they lie. */
    private static synchronized LoadedAndDirect all() {
        if (all.isEmpty()) {
            all = Optional.of(open(data("cloudtrail")));
        }
        return all.get();
    }

    private static LoadedAndDirect open(Path path) {
        return LoadedAndDirect.open(path, BUCKET, directory.resolve(path.getFileName() + ".lake"));
    }

    private static Path data(String file) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "the folder shared/data is not there");
        return at.resolve("shared/data").resolve(file);
    }

    @Test
    void givesTheExpectedRows() throws IOException {
        Path file = data("cloudtrail/seed-detections-derived.ndjson.gz");
        RecordValue expected = (RecordValue)
                ValueText.parse(Files.readString(data("cloudtrail/seed-detections-derived.expected.json")));
        try (LoadedAndDirect both = open(file)) {
            both.engines().forEach(engine -> assertRows(engine, expected));
        }
    }

    private static void assertRows(DuckDbEngine engine, RecordValue expected) {
        List<RecordValue> keys = Queries.rows(engine, Tutorial.EXTERNAL_KEYS.over(Queries.EVER));
        assertThat(tuples(
                        keys.stream().filter(r -> !r.get("origin").isNull()).toList(),
                        "origin",
                        "region",
                        "userARN",
                        "keyId"))
                .containsExactlyInAnyOrderElementsOf(
                        rows(expected, "D1 rows (origin not AWS_; null-origin rows listed apart)"));
        assertThat(keys.stream().filter(r -> r.get("origin").isNull()).map(r -> Value.of(1)))
                .hasSize((int) ((LongValue) expected.get("D1 null-origin rows")).value());
        assertThat(tuples(
                        Queries.rows(engine, Tutorial.READ_WITHOUT_KEY.over(Queries.EVER)),
                        "sourceIPAddress",
                        "awsRegion",
                        "userARN",
                        "event_count"))
                .containsExactlyInAnyOrderElementsOf(rows(expected, "D2"));
        long matching = Queries.rows(engine, Tutorial.UNAUTHORIZED.over(Queries.EVER)).stream()
                .mapToLong(r -> ((LongValue) r.get("count()")).value())
                .sum();
        assertThat(Value.of(matching)).isEqualTo(expected.get("D3 matching events"));
        assertThat(tuples(
                        Queries.rows(engine, Tutorial.ENUMERATION.over(Queries.EVER)),
                        "sourceIPAddress",
                        "awsRegion",
                        "userARN",
                        "event_count",
                        "distinct_secrets"))
                .containsExactlyElementsOf(rows(expected, "D4 (rows: ip, region, arn, event_count, distinct_secrets)"));
    }

    private static List<List<Value>> rows(RecordValue expected, String member) {
        return ((Value.ArrayValue) expected.get(member))
                .elements().stream()
                        .map(row -> ((Value.ArrayValue) row).elements())
                        .toList();
    }

    private static List<List<Value>> tuples(List<RecordValue> rows, String... fields) {
        return rows.stream()
                .map(row -> Arrays.stream(fields).map(row::get).toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void loadingChangesNoAnswer(Tutorial query) {
        assertSame(query.over(Queries.EVER));
    }

    /** Every kind of file, asked in ways that reach every column. */
    @ParameterizedTest
    @EnumSource
    void loadingChangesNoAnswerToQuestions(Question question) {
        assertSame(question.dql);
    }

    private static void assertSame(String dql) {
        assertThat(sorted(all().loaded(), dql)).isNotEmpty().containsExactlyElementsOf(sorted(all().direct(), dql));
    }

    enum Question {
        ALL("| fields timestamp, content, aws.service, aws.region, audit.action, status, loglevel"),
        WHOLE_RECORDS("| limit 100000"),
        MEMBERS("| parse content, \"JSON:e\" | fields e[eventID], e[userIdentity][sessionContext][attributes],"
                + " e[resources][0], e[readOnly], e[requestParameters], e[nothing], e[tlsDetails][tlsVersion]"),
        GROUPS(
                "| parse content, \"JSON:e\" | summarize count(), countDistinct(e[sourceIPAddress]), by: {e[eventVersion],"
                        + " e[readOnly], e[userIdentity][type]}"),
        EVENTS("| parse content, \"JSON:e\" | fields e");

        final String dql;

        Question(String steps) {
            this.dql = "fetch logs, from: 0, to: 9000000000000000000 " + steps;
        }
    }

    private static List<String> sorted(DuckDbEngine engine, String dql) {
        return Queries.rows(engine, dql).stream().map(ValueText::write).sorted().toList();
    }
}
