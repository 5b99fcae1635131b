package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.Lake;
import dev.quarry.server.Trail;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class QueryApiTest extends ServerTest {
    private static final String BASE = "/platform/storage/query/v1/query:";
    private static final String NOW = "\"now\":\"2026-03-01T11:00:00Z\",\"requestTimeoutMilliseconds\":30000";

    @Override
    void prepare(Lake empty, Path scratch) throws Exception {
        Trail.load(empty, Trail.write(scratch.resolve("trail.ndjson"), 1_500), "audit");
    }

    private HttpResponse<String> execute(String query, String more) throws Exception {
        return post(BASE + "execute", "{\"query\":\"" + query.replace("\"", "\\\"") + "\"," + more + "}");
    }

    @Test
    void aQueryIsAnsweredAtOnceAndCanBePolledAgainAndAgain() throws Exception {
        JsonNode answer = json(
                execute(
                        "fetch logs | summarize n = count(), by: {audit.action} | sort audit.action",
                        NOW + ",\"unknown\":1,\"timezone\":null,\"enablePreview\":null"),
                200);
        assertThat(answer.path("state").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(answer.path("progress").intValue()).isEqualTo(100);
        JsonNode result = answer.path("result");
        assertThat(result.path("records").toString()).isEqualTo("""
                        [{"audit.action":"Event0","n":"500"},{"audit.action":"Event1","n":"500"},\
                        {"audit.action":"Event2","n":"500"}]""");
        assertThat(result.path("types").toString()).isEqualTo("""
                        [{"indexRange":[0,2],"mappings":{"audit.action":{"type":"string"},"n":{"type":"long"}}}]""");
        JsonNode grail = result.path("metadata").path("grail");
        assertThat(grail.path("scannedRecords").longValue()).isEqualTo(1_500);
        assertThat(grail.path("analysisTimeframe").path("start").stringValue())
                .isEqualTo("2026-03-01T09:00:00.000000000Z");
        for (int i = 0; i < 2; i++) {
            JsonNode polled = json(get(poll(answer)), 200);
            assertThat(polled.path("result")).isEqualTo(result);
            assertThat(polled.has("requestToken")).isFalse();
        }
        // Cancelling a finished query gives its result.
        assertThat(json(post(BASE + "cancel?request-token=" + token(answer), ""), 200)
                        .path("result"))
                .isEqualTo(result);
    }

    @Test
    void withoutALimitThereAreAThousandRecordsAndANote() throws Exception {
        JsonNode result = json(execute("fetch logs", NOW), 200).path("result");
        assertThat(result.path("records")).hasSize(1_000);
        JsonNode note =
                result.path("metadata").path("grail").path("notifications").get(0);
        assertThat(note.path("notificationType").stringValue()).isEqualTo("API_RECORDS_LIMIT_ADDED");
        assertThat(note.path("message").stringValue()).isEqualTo("Your result has been limited to 1000.");
        result = json(execute("fetch logs", NOW + ",\"maxResultRecords\":1500"), 200)
                .path("result");
        assertThat(result.path("records")).hasSize(1_500);
        assertThat(result.path("metadata").path("grail").path("notifications")).isEmpty();
    }

    @Test
    void aResultEndsWithTheRecordThatCrossesTheSizeLimit() throws Exception {
        JsonNode result = json(execute("fetch logs | fields content", NOW + ",\"maxResultBytes\":1000"), 200)
                .path("result");
        assertThat(result.path("records").size()).isBetween(2, 10);
        assertThat(result.toString())
                .contains("\"notificationType\":\"BYTE_LIMIT_ADDED\"")
                .contains("Your result has been limited because the maximum bytes (1000) were reached.");
    }

    @Test
    void mistakesAreBadRequestsWithTheirPlace() throws Exception {
        JsonNode error = json(execute("fetch logs | limt 5", NOW), 400).path("error");
        assertThat(error.path("message").stringValue()).isEqualTo("UNKNOWN_COMMAND");
        assertThat(error.path("details").path("syntaxErrorPosition").toString()).isEqualTo("""
                        {"start":{"column":14,"index":13,"line":1},"end":{"column":17,"index":16,"line":1}}""");
        assertThat(json(execute("fetch logs | summarize n = count() | fields b", NOW), 400)
                        .path("error")
                        .path("message")
                        .stringValue())
                .isEqualTo("FIELD_DOES_NOT_EXIST");
        json(post(BASE + "execute", "{}"), 400);
        assertThat(execute("data record(a=1)" + " ".repeat(1 << 20), NOW).statusCode())
                .isEqualTo(400);
        json(execute("data record(a=1)", "\"timezone\":\"Nowhere/City\""), 400);
        json(execute("data record(a=1)", "\"defaultTimeframeStart\":\"x\",\"defaultTimeframeEnd\":\"y\""), 400);
    }

    @Test
    void aParameterThatMakesNoSenseIsNamed() throws Exception {
        for (String wrong : new String[] {
            "\"timezone\":\"Nowhere/City\"",
            "\"timezone\":5",
            "\"maxResultRecords\":\"many\"",
            "\"includeTypes\":\"yes\"",
            "\"fetchTimeoutSeconds\":{}",
            "\"requestTimeoutMilliseconds\":[1]",
            "\"defaultTimeframeStart\":\"yesterday\",\"defaultTimeframeEnd\":\"2026-03-01T00:00:00Z\""
        }) {
            JsonNode details =
                    json(execute("data record(a=1)", wrong), 400).path("error").path("details");
            String name = wrong.substring(1, wrong.indexOf('"', 1));
            JsonNode violation = details.path("constraintViolations").path(0);
            assertThat(violation.path("parameterDescriptor").stringValue())
                    .as(wrong)
                    .isEqualTo(name);
            assertThat(violation.path("parameterLocation").stringValue()).isEqualTo("PAYLOAD_BODY");
            assertThat(violation.path("message").stringValue()).contains(name);
        }
        String backwards = "\"defaultTimeframeStart\":\"2026-03-02T00:00:00Z\","
                + "\"defaultTimeframeEnd\":\"2026-03-01T00:00:00Z\"";
        assertThat(execute("data record(a=1)", backwards).body()).contains("ends before it starts");
        assertThat(get(BASE + "poll").body()).contains("\"parameterLocation\":\"QUERY\"");
        json(execute("data record(a=1)", "\"maxResultRecords\":\"5\",\"fetchTimeoutSeconds\":1.5"), 200);
    }

    @Test
    void aTimeWithoutOffsetIsInTheZoneOfTheRequest() throws Exception {
        JsonNode grail = json(
                        execute(
                                "fetch logs | summarize n = count()",
                                "\"timezone\":\"Europe/Vienna\",\"defaultTimeframeStart\":\"2026-03-01T11:00:00\","
                                        + "\"defaultTimeframeEnd\":\"2026-03-01T11:00:00Z\""),
                        200)
                .path("result")
                .path("metadata")
                .path("grail");
        assertThat(grail.path("analysisTimeframe").path("start").stringValue())
                .isEqualTo("2026-03-01T10:00:00.000000000Z");
    }

    @Test
    void aBodyThatIsNestedTooDeeplyIsRefused() throws Exception {
        HttpResponse<String> response = post(BASE + "execute", "[".repeat(100_000));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("nested too deeply").doesNotContain("StreamReadConstraints");
    }

    @Test
    void aQueryThatFailsWhileItRunsIsABadRequestToo() throws Exception {
        HttpResponse<String> failed = execute("fetch logs | summarize n = count() | failIf n > 5, \"too many\"", NOW);
        JsonNode error = json(failed, 400).path("error");
        assertThat(error.path("message").stringValue()).isEqualTo("FAIL_IF");
        JsonNode details = error.path("details");
        assertThat(details.path("exceptionType").stringValue()).isEqualTo("DQL-EXECUTION-ERROR");
        assertThat(details.path("errorMessage").stringValue()).isEqualTo("too many");
        assertThat(details.path("errorMessageFormat").stringValue()).isEqualTo("%1$s");
        assertThat(details.path("arguments").toString()).isEqualTo("[\"too many\"]");
        assertThat(details.has("syntaxErrorPosition")).isFalse();
    }

    @Test
    void aSampleIsToldAndAskedForByRequestOrQuery() throws Exception {
        String count = "summarize n = count(), ratio = takeAny(dt.system.sampling_ratio)";
        JsonNode whole = json(execute("fetch logs | " + count, NOW + ",\"defaultSamplingRatio\":1"), 200)
                .path("result");
        JsonNode asked = json(execute("fetch logs | " + count, NOW + ",\"defaultSamplingRatio\":10.5"), 200)
                .path("result");
        JsonNode said = json(execute("fetch logs, samplingRatio: 10 | " + count, NOW), 200)
                .path("result");
        assertThat(grail(whole).path("sampled").booleanValue()).isFalse();
        assertThat(grail(asked).path("sampled").booleanValue()).isTrue();
        assertThat(grail(asked)
                        .path("notifications")
                        .get(0)
                        .path("notificationType")
                        .stringValue())
                .isEqualTo("SAMPLING_APPLIED");
        JsonNode record = asked.path("records").get(0);
        assertThat(record.path("ratio").stringValue()).isEqualTo("10");
        assertThat(Long.parseLong(record.path("n").stringValue())).isBetween(75L, 300L);
        assertThat(asked.path("records")).isEqualTo(said.path("records"));
    }

    @Test
    void filterSegmentsAreRefusedAsThereAreNone() throws Exception {
        assertThat(json(execute("fetch logs", NOW + ",\"filterSegments\":[{\"id\":\"a\",\"variables\":[]}]"), 400)
                        .path("error")
                        .path("details")
                        .path("errorType")
                        .stringValue())
                .isEqualTo("FILTER_SEGMENTS_NOT_SUPPORTED");
        json(execute("fetch logs | limit 1", NOW + ",\"filterSegments\":[]"), 200);
        json(execute("fetch logs | limit 1", NOW + ",\"filterSegments\":null"), 200);
    }

    @Test
    void whatALocalLakeDoesNotNeedIsAccepted() throws Exception {
        String more = ",\"defaultScanLimitGbytes\":0.5,\"enforceQueryConsumptionLimit\":true,\"enablePreview\":true,"
                + "\"includeContributions\":true,\"queryOptions\":{\"a\":\"b\"},\"pollingPromiseSeconds\":5";
        JsonNode result = json(execute("fetch logs, scanLimitGBytes: 1 | limit 1", NOW + more), 200)
                .path("result");
        assertThat(result.path("records")).hasSize(1);
        assertThat(grail(result).path("notifications")).isEmpty();
    }

    @Test
    @Tag("slow")
    void aQueryThatTakesTooLongEndsWithWhatItFound() throws Exception {
        String endless = "data record(a = array(0, 1))" + " | fieldsAdd a = arrayConcat(a, a)".repeat(10)
                + " | expand b = a | expand c = a | expand d = a | expand e = a | summarize n = count()";
        JsonNode result =
                json(execute(endless, NOW + ",\"fetchTimeoutSeconds\":1"), 200).path("result");
        JsonNode notes = grail(result).path("notifications");
        JsonNode note = notes.get(notes.size() - 1);
        assertThat(note.path("notificationType").stringValue()).isEqualTo("FETCH_TIMEOUT");
        assertThat(note.path("severity").stringValue()).isEqualTo("WARNING");
        assertThat(note.path("arguments").toString()).isEqualTo("[\"1\"]");
        assertThat(result.path("records")).isEmpty();
    }

    private static JsonNode grail(JsonNode result) {
        return result.path("metadata").path("grail");
    }

    @Test
    void anEmptyWindowIsExplained() throws Exception {
        String text = execute("fetch logs, from: -1h", "\"requestTimeoutMilliseconds\":30000")
                .body();
        assertThat(text)
                .contains("NO_DATA_IN_TIMEFRAME")
                .contains("The data covers 2026-03-01T10:00:00Z to 2026-03-01T10:25:00Z");
        assertThat(execute("fetch logs, bucket: {\"nowhere\"}", NOW).body()).contains("NO_DATA_IN_BUCKET");
        assertThat(execute("fetch logs | filter x == 1", NOW).body()).doesNotContain("NO_DATA");
        assertThat(execute("data record(a=1)", "\"requestTimeoutMilliseconds\":30000")
                        .body())
                .doesNotContain("NO_DATA");
    }

    @Test
    void timestampsAndTimeframesFollowTheRequest() throws Exception {
        String body = execute(
                        "fetch logs | sort timestamp | limit 1 | fields timestamp",
                        "\"timezone\":\"Europe/Vienna\",\"locale\":\"de\",\"requestTimeoutMilliseconds\":30000,"
                                + "\"defaultTimeframeStart\":\"2026-03-01T10:10:00Z\","
                                + "\"defaultTimeframeEnd\":\"2026-03-01T12:00:00+01:00\"")
                .body();
        assertThat(body)
                .contains("\"timestamp\":\"2026-03-01T11:10:00.000000000+01:00\"")
                .contains("\"timezone\":\"Europe/Vienna\"")
                .contains("\"locale\":\"de\"");
    }

    @Test
    void typesCanBeLeftOut() throws Exception {
        assertThat(json(execute("data record(a=1)", "\"includeTypes\":false,\"requestTimeoutMilliseconds\":30000"), 200)
                        .path("result")
                        .has("types"))
                .isFalse();
    }

    @Test
    void verifySaysWhatIsWrongAndIsNeverAnError() throws Exception {
        JsonNode good =
                json(post(BASE + "verify", "{\"query\":\"fetch   logs\",\"generateCanonicalQuery\":true}"), 200);
        assertThat(good.path("valid").booleanValue()).isTrue();
        JsonNode bad = json(post(BASE + "verify", "{\"query\":\"fetch logs | filter\"}"), 200);
        assertThat(bad.path("valid").booleanValue()).isFalse();
        assertThat(bad.path("notifications").get(0).path("severity").stringValue())
                .isEqualTo("ERROR");
        assertThat(bad.path("notifications").get(0).path("syntaxPosition").isObject())
                .isTrue();
    }

    @Test
    void anUnknownTokenIsGone() throws Exception {
        JsonNode error = json(get(BASE + "poll?request-token=a%2Bb%3D%3D"), 410).path("error");
        assertThat(error.path("message").stringValue()).isEqualTo("QUERY_GONE");
        json(post(BASE + "cancel?request-token=x", ""), 410);
        json(get(BASE + "poll"), 400);
    }

    @Test
    void unknownAddressesAnswerInJsonWhateverTheMethod() throws Exception {
        for (HttpResponse<String> answer : List.of(
                get("/platform/storage/query/v2/query:poll"), post("/platform/storage/query/v2/query:execute", "{}"))) {
            assertThat(json(answer, 404).path("error").path("code").intValue()).isEqualTo(404);
        }
    }

    @Test
    void fieldsThatAQueryNamesAreThereAlsoWithoutAValue() throws Exception {
        JsonNode result = json(
                        execute(
                                "data record(a = 1), record(b = 2) | fieldsAdd c = toLong(\"x\")",
                                "\"requestTimeoutMilliseconds\":30000"),
                        200)
                .path("result");
        assertThat(result.path("records").toString()).isEqualTo("""
                        [{"a":"1","b":null,"c":null},{"a":null,"b":"2","c":null}]""");
        assertThat(result.path("types").toString()).isEqualTo("""
                        [{"indexRange":[0,0],"mappings":\
                        {"a":{"type":"long"},"b":{"type":"undefined"},"c":{"type":"undefined"}}},\
                        {"indexRange":[1,1],"mappings":\
                        {"a":{"type":"undefined"},"b":{"type":"long"},"c":{"type":"undefined"}}}]""");
        JsonNode fetched = json(execute("fetch logs | fieldsAdd c = toLong(\"x\") | limit 1", NOW), 200)
                .path("result");
        assertThat(fetched.path("records").get(0).path("c").isNull()).isTrue();
        assertThat(fetched.path("records").get(0).has("span_id")).isFalse();
    }

    @Test
    void aLongQueryIsPolledAndCancelled() throws Exception {
        // Sorts the parsed events over and over: far more than a millisecond's work.
        StringBuilder query = new StringBuilder("fetch logs | fields content");
        for (int i = 0; i < 40; i++) {
            query.append(" | append [ fetch logs | fields content = lower(content) | sort content ]");
        }
        HttpResponse<String> started = execute(
                query + " | sort content | limit 1",
                "\"now\":\"2026-03-01T11:00:00Z\",\"requestTimeoutMilliseconds\":1");
        JsonNode answer = json(started, 202);
        assertThat(answer.path("state").stringValue()).isIn("RUNNING", "NOT_STARTED");
        assertThat(answer.has("result")).isFalse();
        HttpResponse<String> cancelled = post(BASE + "cancel?request-token=" + token(answer), "");
        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(cancelled.body()).isEmpty();
        JsonNode polled = json(get(poll(answer) + "&request-timeout-milliseconds=60000"), 200);
        assertThat(polled.path("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(polled.has("result")).isFalse();
    }

    @Test
    void resultsAreKeptWithACase() throws Exception {
        JsonNode answer = json(execute("data record(a=1)", "\"requestTimeoutMilliseconds\":30000"), 200);
        String cases = "/api/quarry/v1/cases";
        String nodes = cases + "/" + json(post(cases, "{}"), 201).path("id").stringValue() + "/nodes";
        JsonNode node =
                json(post(nodes, "{\"query\":\"data record(a=1)\",\"requestToken\":\"" + token(answer) + "\"}"), 201);
        assertThat(node.path("hasResult").booleanValue()).isTrue();
        assertThat(node.path("state").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(node.path("resultSummary").path("records").intValue()).isEqualTo(1);
        JsonNode stored = json(get(nodes + "/" + node.path("id").stringValue() + "/result"), 200);
        assertThat(stored).isEqualTo(answer.path("result"));
    }

    @Test
    void theSystemTablesDescribeTheLake() throws Exception {
        assertThat(json(
                                execute(
                                        "fetch dt.system.buckets | fields name, dt.system.table, records, has_access",
                                        NOW),
                                200)
                        .path("result")
                        .path("records")
                        .toString())
                .isEqualTo("""
                        [{"name":"audit","dt.system.table":"logs","records":"1500","has_access":true}]""");
    }

    private static String token(JsonNode answer) {
        return answer.path("requestToken").stringValue();
    }

    private static String poll(JsonNode answer) {
        return BASE + "poll?request-token=" + token(answer);
    }

    @Test
    void completionKnowsTheDataAndSaysHowMuchIsTyped() throws Exception {
        JsonNode answer = complete("fetch logs | filter audit.action == \\\"Ev");
        assertThat(answer.path("optional").booleanValue()).isFalse();
        assertThat(texts(answer)).containsExactlyInAnyOrder("\"Event0\"", "\"Event1\"", "\"Event2\"");
        assertThat(answer.path("suggestions")
                        .get(0)
                        .path("alreadyTypedCharacters")
                        .intValue())
                .isEqualTo(3);
        assertThat(texts(complete("fetch logs | filter audit.act"))).contains("audit.action");
        JsonNode command = complete("fetch logs | summ").path("suggestions").get(0);
        assertThat(command.path("suggestion").stringValue()).isEqualTo("summarize");
        assertThat(command.path("parts").get(0).path("type").stringValue()).isEqualTo("COMMAND_NAME");
    }

    private JsonNode complete(String query) throws Exception {
        return json(post(BASE + "autocomplete", "{\"query\":\"" + query + "\"," + NOW + "}"), 200);
    }

    private static List<String> texts(JsonNode answer) {
        return answer.path("suggestions")
                .valueStream()
                .map(suggestion -> suggestion.path("suggestion").stringValue())
                .toList();
    }

    @Test
    void helpKnowsEveryCommandAndFunction() throws Exception {
        List<JsonNode> topics = json(get("/api/quarry/v1/dql"), 200)
                .path("topics")
                .valueStream()
                .toList();
        assertThat(topics).hasSizeGreaterThan(200);
        assertThat(topics).anySatisfy(topic -> {
            assertThat(topic.path("name").stringValue()).isEqualTo("filterOut");
            assertThat(topic.path("kind").stringValue()).isEqualTo("command");
        });
    }
}
