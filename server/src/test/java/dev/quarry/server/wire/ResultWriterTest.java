package dev.quarry.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BinaryValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResultWriterTest {
    private static final long INSTANT = 1_773_051_399_973_805_659L;

    private static RecordValue record(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return RecordValue.copyOf(members);
    }

    private static ResultMetadata metadata(String query, Notification... notifications) {
        return new ResultMetadata(
                "id",
                query,
                query,
                "Z",
                "und",
                new TimeRange(0, INSTANT),
                47,
                new ScanStatistics(3, 300, List.of()),
                false,
                List.of(notifications));
    }

    private static String write(ZoneId zone, RecordValue... records) {
        return Json.text(json -> ResultWriter.write(json, List.of(records), metadata("data"), zone, true));
    }

    private static String recordsAndTypes(RecordValue... records) {
        String text = write(ZoneOffset.UTC, records);
        return text.substring(1, text.indexOf(",\"metadata\""));
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(recordsAndTypes(record(
                        "b",
                        Value.of(true),
                        "l",
                        Value.of(Long.MIN_VALUE),
                        "d",
                        Value.of(1.5),
                        "nan",
                        Value.of(Double.NaN),
                        "s",
                        Value.of("<\"\u0000"),
                        "t",
                        new TimestampValue(INSTANT),
                        "u",
                        new DurationValue(43_200_000_000_000L),
                        "f",
                        new TimeframeValue(0, 1),
                        "x",
                        new BinaryValue(List.of((byte) 1, (byte) -1)),
                        "g",
                        new GeopointValue(1, 2),
                        "n",
                        NullValue.NULL)))
                .isEqualTo("""
                        "records":[{"b":true,"l":"-9223372036854775808","d":1.5,"nan":"NaN","s":"<\\"\\u0000",\
                        "t":"2026-03-09T10:16:39.973805659Z","u":"43200000000000",\
                        "f":{"start":"1970-01-01T00:00:00.000000000Z","end":"1970-01-01T00:00:00.000000001Z"},\
                        "x":"Af8=","g":{"latitude":1.0,"longitude":2.0},"n":null}],\
                        "types":[{"indexRange":[0,0],"mappings":{"b":{"type":"boolean"},"l":{"type":"long"},\
                        "d":{"type":"double"},"nan":{"type":"double"},"s":{"type":"string"},"t":{"type":"timestamp"},\
                        "u":{"type":"duration"},"f":{"type":"timeframe"},"x":{"type":"binary"},\
                        "g":{"type":"geo_point"},"n":{"type":"undefined"}}}]""");
    }

    @Test
    void aNewRangeStartsWhereFieldsOrTypesChange() {
        assertThat(recordsAndTypes(
                        record("a", Value.of(1)),
                        record("a", NullValue.NULL),
                        record("a", Value.of("x")),
                        record("a", Value.of("y"), "b", Value.of(true))))
                .endsWith("""
                        "types":[{"indexRange":[0,0],"mappings":{"a":{"type":"long"}}},\
                        {"indexRange":[1,1],"mappings":{"a":{"type":"undefined"}}},\
                        {"indexRange":[2,2],"mappings":{"a":{"type":"string"}}},\
                        {"indexRange":[3,3],"mappings":{"a":{"type":"string"},"b":{"type":"boolean"}}}]""");
    }

    @Test
    void nestedTypesAreDescribedToo() {
        assertThat(recordsAndTypes(record(
                        "r",
                        record("m", Value.of(1)),
                        "a",
                        new ArrayValue(List.of(Value.of(1.5), NullValue.NULL, Value.of("x"))))))
                .endsWith("""
                        "types":[{"indexRange":[0,0],"mappings":{\
                        "r":{"type":"record","types":[{"mappings":{"m":{"type":"long"}}}]},\
                        "a":{"type":"array","types":[{"indexRange":[0,1],"mappings":{"element":{"type":"double"}}},\
                        {"indexRange":[2,2],"mappings":{"element":{"type":"string"}}}]}}}]""");
    }

    @Test
    void noRecordsHaveNoTypes() {
        assertThat(recordsAndTypes()).isEqualTo("\"records\":[],\"types\":[]");
    }

    @Test
    void timestampsFollowTheZoneOfTheQueryButTheTimeframeIsUtc() {
        assertThat(write(ZoneId.of("Europe/Vienna"), record("t", new TimestampValue(INSTANT))))
                .contains("\"t\":\"2026-03-09T11:16:39.973805659+01:00\"")
                .contains("\"end\":\"2026-03-09T10:16:39.973805659Z\"");
    }

    @Test
    void metadataNamesEverythingThatClientsRead() {
        Notification limit =
                Notification.warning("API_RECORDS_LIMIT_ADDED", "Your result has been limited to %1$s.", 2);
        String text = Json.text(
                json -> ResultWriter.write(json, List.of(), metadata("fetch logs", limit), ZoneOffset.UTC, true));
        assertThat(text.substring(text.indexOf("\"metadata\""))).isEqualTo("""
                        "metadata":{"grail":{"canonicalQuery":"fetch logs","timezone":"Z","query":"fetch logs",\
                        "scannedRecords":3,"dqlVersion":"V1_0","scannedBytes":300,"scannedDataPoints":0,\
                        "analysisTimeframe":{"start":"1970-01-01T00:00:00.000000000Z",\
                        "end":"2026-03-09T10:16:39.973805659Z"},"locale":"und","executionTimeMilliseconds":47,\
                        "notifications":[{"severity":"WARNING","notificationType":"API_RECORDS_LIMIT_ADDED",\
                        "message":"Your result has been limited to 2.",\
                        "messageFormat":"Your result has been limited to %1$s.","arguments":["2"],\
                        "messageFormatSpecifierTypes":["STRING"]}],"queryId":"id","sampled":false},"metrics":[]}}""");
    }

    @Test
    void deeplyNestedValuesAreWritten() {
        RecordValue first = record("r", nested(1_000));
        RecordValue second = record("r", nested(1_000));
        assertThat(recordsAndTypes(first, second)).contains("\"m\":\"1\"", "\"indexRange\":[1,1]");
        assertThat(recordsAndTypes(record("a", new ArrayValue(List.of(first, second)))))
                .contains("\"indexRange\":[1,1]");
    }

    private static Value nested(int depth) {
        Value value = Value.of(1);
        for (int i = 0; i < depth; i++) {
            value = record("m", value);
        }
        return value;
    }

    @Test
    void positionsCountFromOneAndEndAtTheLastCharacter() {
        Diagnostic error = Diagnostic.error("UNKNOWN_COMMAND", new Span(13, 17), "There's no command `%1$s`.", "limt");
        assertThat(new String(ErrorBody.of(error, "fetch logs | limt 5", "q").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"error":{"message":"UNKNOWN_COMMAND","code":400,"details":{"exceptionType":"DQL-SYNTAX-ERROR",\
                        "syntaxErrorPosition":{"start":{"column":14,"index":13,"line":1},\
                        "end":{"column":17,"index":16,"line":1}},"errorType":"UNKNOWN_COMMAND",\
                        "errorMessage":"There's no command `limt`.","arguments":["limt"],\
                        "queryString":"fetch logs | limt 5","errorMessageFormatSpecifierTypes":["STRING"],\
                        "errorMessageFormat":"There's no command `%1$s`.","queryId":"q"}}}""");
        assertThat(TextPosition.of("a\n| b", 4)).isEqualTo(new TextPosition(2, 3, 4));
        assertThat(TextPosition.of("a\n", 99)).isEqualTo(new TextPosition(2, 1, 2));
    }
}
