package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.demo.Tutorial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queries of the tutorial give the same rows whatever the layout of the segments. */
@Tag("slow")
class TutorialTest {
    @TempDir
    Path directory;

    private ParquetDataset dataset;
    private DuckDbEngine engine;

    /** How the same events are stored. */
    enum Storage {
        TRAIL,
        PLAIN,
        MIXED
    }

    @BeforeEach
    void open() {
        dataset = new ParquetDataset(directory);
        engine = new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(directory)));
    }

    @AfterEach
    void close() {
        assertThat(dataset.openSnapshots()).isZero();
        engine.close();
    }

    private void store(Storage storage) {
        List<Map<String, Object>> trail = new ArrayList<>();
        List<Map<String, Object>> plain = new ArrayList<>();
        List<String> events = Events.TUTORIAL;
        for (int i = 0; i < events.size(); i++) {
            long time = Queries.NOW - (i + 1) * Queries.MINUTE;
            if (storage == Storage.TRAIL || (storage == Storage.MIXED && i % 2 == 0)) {
                trail.add(Layouts.trail(time, i, events.get(i)));
            } else {
                plain.add(Layouts.plain(time, i, events.get(i), Map.of("aws.service", "cloudtrail")));
            }
        }
        trail.add(Layouts.trail(Queries.NOW - 31 * Queries.MINUTE, 98, events.getFirst()));
        plain.add(Layouts.plain(Queries.NOW - 5 * Queries.MINUTE, 99, "no JSON", Map.of("x.y", "1")));
        dataset.add("my_aws_bucket", Layouts.TRAIL, trail);
        dataset.add("my_aws_bucket", Layouts.PLAIN, plain);
        dataset.add(
                "other", Layouts.TRAIL, List.of(Layouts.trail(Queries.NOW - Queries.MINUTE, 97, events.getFirst())));
    }

    @ParameterizedTest
    @EnumSource
    void fetchesAllBuckets(Storage storage) {
        store(storage);
        assertThat(Queries.rows(engine, Tutorial.FETCH.query()))
                .hasSize(Events.TUTORIAL.size() + 1)
                .allSatisfy(row -> assertThat(row.members()).containsOnlyKeys("timestamp", "content", "aws.service"));
    }

    @ParameterizedTest
    @EnumSource
    void parsesTheWholeEvent(Storage storage) {
        store(storage);
        assertThat(Queries.rows(engine, Tutorial.PARSE.query()))
                .hasSize(Events.TUTORIAL.size())
                .allSatisfy(
                        row -> assertThat(row.get("event").type().typeName()).isEqualTo("record"));
    }

    @ParameterizedTest
    @EnumSource
    void findsExternalKeys(Storage storage) {
        store(storage);
        assertThat(Queries.texts(engine, Tutorial.EXTERNAL_KEYS.query()))
                .containsExactlyInAnyOrder(
                        "{\"eventName\":\"CreateKey\",\"origin\":\"EXTERNAL\",\"keyUsage\":\"ENCRYPT_DECRYPT\","
                                + "\"region\":\"eu-west-1\",\"userARN\":\"arn:aws:iam::1:user/eve\",\"keyId\":\"k1\"}",
                        "{\"eventName\":\"CreateKey\",\"origin\":null,\"keyUsage\":null,"
                                + "\"region\":\"eu-west-1\",\"userARN\":\"arn:aws:iam::1:user/eve\",\"keyId\":null}");
    }

    @ParameterizedTest
    @EnumSource
    void countsSecretsReadWithoutKey(Storage storage) {
        store(storage);
        assertThat(Queries.texts(engine, Tutorial.READ_WITHOUT_KEY.query()))
                .containsExactly("{\"sourceIPAddress\":\"192.0.2.1\",\"awsRegion\":\"eu-west-1\","
                        + "\"userARN\":\"arn:aws:iam::1:user/eve\",\"event_count\":2}");
    }

    @ParameterizedTest
    @EnumSource
    void parsesSecretsOutOfErrors(Storage storage) {
        store(storage);
        assertThat(Queries.texts(engine, Tutorial.UNAUTHORIZED.query()))
                .containsExactly("{\"sourceIPAddress\":\"192.0.2.1\",\"awsRegion\":\"eu-west-1\","
                        + "\"userARN\":\"arn:aws:iam::1:user/eve\",\"secretId\":\"db-1\",\"count()\":1}");
    }

    @ParameterizedTest
    @EnumSource
    void countsSecretsThatDoNotExist(Storage storage) {
        store(storage);
        assertThat(Queries.texts(engine, Tutorial.ENUMERATION.query()))
                .containsExactly(
                        "{\"sourceIPAddress\":\"192.0.2.2\",\"awsRegion\":\"us-east-1\","
                                + "\"userARN\":\"arn:aws:iam::1:user/mallory\",\"event_count\":3,\"distinct_secrets\":2}",
                        "{\"sourceIPAddress\":\"192.0.2.1\",\"awsRegion\":\"eu-west-1\","
                                + "\"userARN\":\"arn:aws:iam::1:user/eve\",\"event_count\":1,\"distinct_secrets\":1}");
    }
}
