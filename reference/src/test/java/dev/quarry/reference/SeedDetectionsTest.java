package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** The four detections over labelled events give the rows that were worked out by hand. */
class SeedDetectionsTest {
    private static final String EVENTS =
            "fetch logs | filter aws.service == \"cloudtrail\" | parse content, \"json:event\" ";

    @Test
    void externallyGeneratedKeys() throws IOException {
        String keys = EVENTS
                + "| filter event[eventName] == \"CreateKey\""
                + "| filterOut startsWith(event[requestParameters][origin], \"AWS_\")"
                + "| fields origin = event[requestParameters][origin], region = event[awsRegion],"
                + " userARN = event[userIdentity][arn], keyId = event[responseElements][keyMetadata][keyId]";
        assertThat(rows(keys + "| filter isNotNull(origin)"))
                .containsExactlyInAnyOrderElementsOf(
                        expectedRows("D1 rows (origin not AWS_; null-origin rows listed apart)"));
        assertThat(Value.of((long) rows(keys + "| filter isNull(origin)").size()))
                .isEqualTo(expected().get("D1 null-origin rows"));
    }

    @Test
    void secretsWithoutRightsToTheKey() throws IOException {
        assertThat(rows(EVENTS
                        + "| filter event[eventName] == \"GetSecretValue\" and event[errorCode] == \"AccessDenied\""
                        + " and event[errorMessage] == \"Access to KMS is not allowed\""
                        + "| summarize event_count = count(), by: {sourceIPAddress = event[sourceIPAddress],"
                        + " awsRegion = event[awsRegion], userARN = event[userIdentity][arn]}"))
                .containsExactlyInAnyOrderElementsOf(expectedRows("D2"));
    }

    @Test
    void unauthorizedSecretRequests() throws IOException {
        assertThat(rows(EVENTS
                                + "| filter event[eventName] == \"GetSecretValue\" and event[errorCode] == \"AccessDenied\""
                                + "| parse event[errorMessage], \"LD ':secret:' STRING:secretId\""
                                + "| filter isNotNull(secretId) | summarize count()")
                        .getFirst()
                        .getFirst())
                .isEqualTo(expected().get("D3 matching events"));
    }

    @Test
    void secretsThatDoNotExist() throws IOException {
        assertThat(rows(EVENTS
                        + "| filter event[eventName] == \"GetSecretValue\""
                        + " and event[errorCode] == \"ResourceNotFoundException\""
                        + "| summarize {event_count = count(),"
                        + " distinct_secrets = countDistinct(event[requestParameters][secretId])}, by: {"
                        + "sourceIPAddress = event[sourceIPAddress], awsRegion = event[awsRegion],"
                        + " userARN = event[userIdentity][arn]} | sort distinct_secrets desc"))
                .isEqualTo(expectedRows("D4 (rows: ip, region, arn, event_count, distinct_secrets)"));
    }

    private static RecordValue expected() throws IOException {
        return (RecordValue) ValueText.parse(
                Files.readString(SharedData.folder().resolve("cloudtrail/seed-detections-derived.expected.json")));
    }

    private static List<List<Value>> expectedRows(String name) throws IOException {
        return ((ArrayValue) expected().get(name))
                .elements().stream().map(it -> ((ArrayValue) it).elements()).toList();
    }

    private static List<List<Value>> rows(String dql) throws IOException {
        EvaluationContext context = new EvaluationContext(0, ZoneOffset.UTC, Locale.ROOT);
        Plan plan = Compiler.compile(dql, new CompileOptions(context, Optional.of(TimeRange.ALL), OptionalLong.empty()))
                .plan()
                .orElseThrow();
        List<List<Value>> rows = new ArrayList<>();
        try (ResultCursor cursor = new Interpreter(Map.of("logs", events())).execute(plan, context)) {
            for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(List.copyOf(row.get().members().values()));
            }
        }
        return rows;
    }

    private static List<RecordValue> events() throws IOException {
        List<RecordValue> events = new ArrayList<>();
        for (String line :
                SharedData.lines(SharedData.folder().resolve("cloudtrail/seed-detections-derived.ndjson.gz"))) {
            SequencedMap<String, Value> fields = new LinkedHashMap<>();
            fields.put("timestamp", time(line));
            fields.put("content", Value.of(line));
            fields.put("aws.service", Value.of("cloudtrail"));
            fields.put("dt.system.bucket", Value.of("my_aws_bucket"));
            events.add(new RecordValue(fields));
        }
        return events;
    }

    private static Value time(String event) {
        return ValueText.parse(event) instanceof RecordValue it && it.get("eventTime") instanceof StringValue text
                ? new TimestampValue(
                        TimestampText.parse(text.value(), ZoneOffset.UTC).orElseThrow())
                : NullValue.NULL;
    }
}
