package dev.quarry.query.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
    private static final long HALF_PAST_ONE = 1_564_666_200_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "2001:db8::8a2e:370:7334, 2001:0db8::8a2e:0370:7334",
        "::1, ::0001",
        "::, ::0000",
        "2000::, 2000::0000",
        "::ffff:1.2.3.4, ::ffff:0102:0304",
        "1:0:0:2:0:0:0:3, 0001:0000:0000:0002::0003",
        "1:2:3:4:5:6:7:8, 0001:0002:0003:0004:0005:0006:0007:0008"
    })
    void addresses(String text, String form) {
        Value ip = IpText.parse(text).orElseThrow();
        assertThat(TextForm.of(ip)).isEqualTo(form);
        assertThat(IpText.parse(form)).contains((Value.IpValue) ip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.04",
                "1.2.3.",
                ":",
                ":::",
                "1::2::3",
                "12345::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1.2.3",
                "::1.2.3.4:5",
                "g::",
                "fe80::1%eth0",
                "1.2.3.4/8"
            })
    void noAddresses(String text) {
        assertThat(IpText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-08-01T09:30:00.000-0400",
                "2019-08-01T14:30:00+01:00",
                "2019-08-01T13:30Z",
                "2019-08-01T13:30",
                "2019-08-01 13:30:00",
                "2019-08-01T13:30:00.000000000 +0000"
            })
    void timestamps(String text) {
        assertThat(TimestampText.parse(text, ZoneOffset.UTC)).hasValue(HALF_PAST_ONE);
    }

    @Test
    void timestampsWithoutOffsetAreLocal() {
        assertThat(TimestampText.parse("2019-08-01T15:30", ZoneId.of("Europe/Vienna")))
                .hasValue(HALF_PAST_ONE);
        assertThat(TimestampText.parse("1970-01-02", ZoneOffset.UTC)).hasValue(86_400_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019",
                "2019-08",
                "2019-13-01",
                "2019-02-30",
                "2019-08-01T",
                "2019-08-01T25:00",
                "2019-08-01T1:30",
                "2019-08-01T13:30:00.Z",
                "2019-08-01T13:30+99:00",
                "9999-01-01",
                "1500-01-01",
                "yesterday",
                "2019-08-01T13:30 x"
            })
    void noTimestamps(String text) {
        assertThat(TimestampText.parse(text, ZoneOffset.UTC)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void otherTypes() {
        assertThat(TextForm.of(new TimestampValue(HALF_PAST_ONE))).isEqualTo("2019-08-01T13:30:00.000000000 +0000");
        assertThat(TextForm.of(new TimestampValue(-1))).isEqualTo("1969-12-31T23:59:59.999999999 +0000");
        assertThat(TextForm.of(new DurationValue(300_000_000_000L))).isEqualTo("05:00.000000000");
        assertThat(TextForm.of(new DurationValue(-90_061_000_000_001L))).isEqualTo("-25:01:01.000000001");
        assertThat(TextForm.of(Value.of(3.14))).isEqualTo("3.14");
        assertThat(TextForm.of(new Value.ArrayValue(List.of(Value.of(1L), Value.of("a\"b"), new DurationValue(0)))))
                .isEqualTo("[1, \"a\\\"b\", \"00:00.000000000\"]");
        assertThat(TextForm.of(ValueText.parse("{\"content\":\"A nested record\",\"n\":[1,2]}")))
                .isEqualTo("{\"content\":\"A nested record\",\"n\":[1,2]}");
        assertThat(TextForm.of(new Value.UidValue(0, 123, Value.UidKind.UID64))).isEqualTo("000000000000007b");
        assertThat(TextForm.of(new Value.SmartscapeIdValue("HOST", 123))).isEqualTo("HOST-000000000000007B");
    }

    /** The first and the last instant that fit, and the ones next to them, which do not. */
    @Test
    void endsOfTime() {
        for (long nanos : List.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, Long.MAX_VALUE)) {
            assertThat(TimestampText.parse(TextForm.of(new TimestampValue(nanos)), ZoneOffset.UTC))
                    .hasValue(nanos);
        }
        assertThat(TimestampText.parse("1677-09-21T00:12:43.145224191Z", ZoneOffset.UTC))
                .isEmpty();
        assertThat(TimestampText.parse("2262-04-11T23:47:16.854775808Z", ZoneOffset.UTC))
                .isEmpty();
    }
}
