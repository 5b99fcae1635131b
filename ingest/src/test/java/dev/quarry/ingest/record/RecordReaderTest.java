package dev.quarry.ingest.record;

import static dev.quarry.ingest.record.RecordKind.CLOUDTRAIL;
import static dev.quarry.ingest.record.RecordKind.JSON;
import static dev.quarry.ingest.record.RecordKind.ODD_CLOUDTRAIL;
import static dev.quarry.ingest.record.RecordKind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.ingest.source.BrokenSourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private static final String EVENT =
            "{\"eventVersion\":\"1.08\",\"eventTime\":\"2024-11-26T10:06:47Z\",\"eventSource\":\"kms.amazonaws.com\",\"eventName\":\"CreateKey\"}";
    private static final long TIME = 1_732_615_607_000_000_000L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"Records\":[%s]}",
                "{ \"Records\" : [ %s ] , \"more\": {\"a\":[1]} }",
                "[%s]",
                "\uFEFF%s\n",
                "{\"version\":\"0\",\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":%s}",
                "{\"more\":1,\"Records\":[%s]}",
            })
    void anEventIsFoundInEveryWrapping(String wrapping) throws Exception {
        Records records = Records.of(wrapping.formatted(EVENT));
        assertThat(records.contents()).containsExactly(EVENT);
        assertThat(records.kinds()).containsExactly(CLOUDTRAIL);
        assertThat(records.times()).containsExactly(TIME);
        assertThat(records.problems()).isEmpty();
    }

    @Test
    void lookupEventsHoldsEventsAsText() throws Exception {
        String quoted = EVENT.replace("\\", "\\\\").replace("\"", "\\\"");
        Records records = Records.of(
                "{\"NextToken\":\"x\",\"Events\":[{\"EventId\":\"1\",\"CloudTrailEvent\":\"" + quoted + "\"}]}");
        assertThat(records.contents()).containsExactly(EVENT);
        assertThat(records.kinds()).containsExactly(CLOUDTRAIL);
    }

    @Test
    void differentShapesMayFollowEachOther() throws Exception {
        Records records =
                Records.of("{\"Records\":[" + EVENT + "," + EVENT + "]}" + EVENT + "\n[" + EVENT + "]\n{\"a\":1}");
        assertThat(records.contents()).containsExactly(EVENT, EVENT, EVENT, EVENT, "{\"a\":1}");
        assertThat(records.problems()).isEmpty();
    }

    @Test
    void anEmptyWrapperHoldsNothing() throws Exception {
        assertThat(Records.of("{\"Records\":[]}").contents()).isEmpty();
    }

    @Test
    void recordsOfOtherThingsAreNoWrapper() throws Exception {
        String plain = "{\"id\":1,\"Records\":[{\"x\":1}],\"Events\":[{\"y\":2}]}";
        assertThat(Records.of(plain).contents()).containsExactly(plain);
    }

    @Test
    void aDamagedRecordDoesNotHideThoseAfterItInItsLine() throws Exception {
        Records records = Records.of("{\"Records\":[{\"a\":1},{\"a\":tru,\"b\":[\"]}\"]},{\"c\":3}]}");
        assertThat(records.contents()).containsExactly("{\"a\":1}", "{\"c\":3}");
        assertThat(records.problems()).hasSize(1);
    }

    @Test
    void logstashTellsTheTimeInItsOwnMember() throws Exception {
        Records records = Records.of(EVENT.replace("eventTime", "@timestamp"));
        assertThat(records.kinds()).containsExactly(CLOUDTRAIL);
        assertThat(records.times()).containsExactly(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"errorCode\":5",
                "\"readOnly\":\"true\"",
                "\"userIdentity\":{\"arn\":[]}",
                "\"a\":1,\"a\":2",
                "\"requestParameters\":{\"x\":{\"a\":1,\"\\u0061\":2}}",
                "\"errorMessage\":\"\\ud800\"",
            })
    void anEventThatDoesNotFitTheColumnsIsOdd(String member) throws Exception {
        Records records = Records.of(EVENT.replace("}", "," + member + "}"));
        assertThat(records.kinds()).containsExactly(ODD_CLOUDTRAIL);
        assertThat(records.times()).containsExactly(TIME);
    }

    @Test
    void nestingIsBounded() throws Exception {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(Records.of(deep).contents()).containsExactly(deep);
        String deepEvent = EVENT.replace("}", ",\"requestParameters\":" + "[".repeat(200) + "]".repeat(200) + "}");
        assertThat(Records.of(deepEvent).kinds()).containsExactly(ODD_CLOUDTRAIL);
        Records arrays = Records.of("[".repeat(100_000) + "{}");
        assertThat(arrays.contents()).isEmpty();
        assertThat(arrays.problems()).isNotEmpty();
    }

    @Test
    void oneBadLineDoesNotStopTheRest() throws Exception {
        Records records =
                Records.of("x.ndjson", bytes("{\"a\":1}\n{\"a\":tru}\n{\"b\": \"cut\n{\"c\":3} rest\n\n{\"d\":4}\n"));
        assertThat(records.contents()).containsExactly("{\"a\":1}", "{\"c\":3}", "{\"d\":4}");
        assertThat(records.problems())
                .containsExactly(
                        "16: expected true", "28: a control character in a string", "37: expected a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":\n",
                "{\"b\":[\n",
                "{\"b\":{\"x\":1,\n",
                "{\"b\":\"unterminated\n",
                "{\"b\":1\n",
                "{\n",
            })
    void anUnclosedLineDoesNotSwallowWhatFollows(String line) throws Exception {
        String unclosed = "8: the record that begins here is not closed before the next one begins";
        Records last = Records.of("x.ndjson", bytes("{\"a\":1}\n" + line + "{\"c\":3}\n"));
        assertThat(last.contents()).containsExactly("{\"a\":1}", "{\"c\":3}");
        String unterminated = (7 + line.length()) + ": a control character in a string";
        assertThat(last.problems()).containsExactly(line.contains("unterminated") ? unterminated : unclosed);
        Records more =
                Records.of("x.ndjson", bytes("{\"a\":1}\n" + line + "{\"c\":3}\n{\n \"d\":\n  {}\n}\n{\"e\":5}"));
        assertThat(more.contents()).containsExactly("{\"a\":1}", "{\"c\":3}", "{\n \"d\":\n  {}\n}", "{\"e\":5}");
        assertThat(more.problems()).hasSize(1);
    }

    @Test
    void manyUnclosedLinesCostLinearTime() throws Exception {
        int lines = 150_000;
        Records records = Records.of("x.ndjson", bytes("{\"b\":\n".repeat(lines) + "{\"c\":3}\n"));
        assertThat(records.contents()).containsExactly("{\"c\":3}");
        assertThat(records.problems()).hasSize(lines);
        Records cut = Records.of("x.ndjson", bytes("{\"b\":\n".repeat(lines) + "\"\n{\"c\":3}\n{\"d\":4}\n"));
        assertThat(cut.contents()).containsExactly("{\"c\":3}", "{\"d\":4}");
    }

    @Test
    void anUnclosedLineOfAnIndentedArrayLosesOnlyItself() throws Exception {
        Records records = Records.of("x.json", bytes("[\n  {\"a\":1},\n  {\"b\":\n  {\"c\":\n    {\"d\":4}}\n]\n"));
        assertThat(records.contents()).containsExactly("{\"a\":1}", "{\"c\":\n    {\"d\":4}}");
        assertThat(records.problems())
                .containsExactly("15: the record that begins here is not closed before the next one begins");
    }

    @Test
    void anIndentedBadRecordLeavesItsInnerObjectsAlone() throws Exception {
        String text = "[\n  {\n    \"a\": oops,\n    \"b\":\n    {\"inner\": 1}\n  },\n  {\"good\": 1}\n]\n";
        assertThat(Records.of("x.json", bytes(text)).contents()).containsExactly("{\"good\": 1}");
    }

    @Test
    void aRecordBeyondTheLimitIsLeftOut() throws Exception {
        String large = "{\"a\":\"" + "x".repeat(Records.SMALL.recordBytes()) + "\",\"b\":{}}";
        Records records = Records.of("[" + large + ",{\"c\":1}," + large + "," + "{\"d\":1}]");
        assertThat(records.contents()).containsExactly("{\"c\":1}", "{\"d\":1}");
        assertThat(records.problems()).hasSize(2).allMatch(problem -> problem.contains("was left out"));
    }

    @Test
    void aFileThatEndsInsideARecordIsReported() throws Exception {
        Records records = Records.of("{\"Records\":[" + EVENT + "," + EVENT.substring(0, 50));
        assertThat(records.contents()).containsExactly(EVENT);
        assertThat(records.problems()).containsExactly((EVENT.length() + 13) + ": the file ends inside a record");
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedAndReported() throws Exception {
        byte[] text = "{\"a\":\"?\"}\n{\"b\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xC3;
        Records records = Records.of("x.json", text);
        assertThat(records.contents()).containsExactly("{\"a\":\"\uFFFD\"}", "{\"b\":\"\u00e9\"}");
        assertThat(records.problems()).containsExactly("0: bytes that are not UTF-8 were replaced");
    }

    @Test
    void textIsReadLineByLine() throws Exception {
        Records records =
                Records.of("2024-11-26T10:06:47Z one\r\n\n[26/Nov/2024:10:06:47 +0000] two\n" + EVENT + "\nthree");
        assertThat(records.contents())
                .containsExactly("2024-11-26T10:06:47Z one", "[26/Nov/2024:10:06:47 +0000] two", EVENT, "three");
        assertThat(records.kinds()).containsExactly(TEXT, TEXT, ODD_CLOUDTRAIL, TEXT);
        assertThat(records.times()).containsExactly(TIME, TIME, TIME, Records.FALLBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":\"2024-11-26T10:06:47Z\"}",
                "{\"@Timestamp\":\"2024-11-26 10:06:47\"}",
                "{\"time\":\"later\",\"ts\":1732615607.0}",
                "{\"timeMillis\":1732615607000}",
            })
    void jsonTellsItsTimeInWellKnownMembers(String text) throws Exception {
        Records records = Records.of(text);
        assertThat(records.kinds()).containsExactly(JSON);
        assertThat(records.times()).containsExactly(TIME);
    }

    @Test
    void whatIsNoLogIsRefused() {
        assertThatThrownBy(() -> Records.of("x.json", bytes("hello")))
                .isInstanceOf(BrokenSourceException.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> Records.of("x.log", new byte[] {1, 0, 2}))
                .isInstanceOf(BrokenSourceException.class)
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> Records.of("x.log", "hello".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(BrokenSourceException.class)
                .hasMessageContaining("UTF-16");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
