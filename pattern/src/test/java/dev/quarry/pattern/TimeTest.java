package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of dates and times. */
class TimeTest {
    private static Optional<Object> time(String matcher, String input) {
        return Values.match(matcher + ":t", input).map(m -> m.get("t"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TIMESTAMP                              | 2024-02-29 13:14:15x           | 2024-02-29T13:14:15Z
            TIME                                   | 2024-02-29 13:14:15            | 2024-02-29T13:14:15Z
            ISO8601                                | 2024-02-29T13:14:15Z           | 2024-02-29T13:14:15Z
            ISO8601                                | 2024-02-29T13:14:15+02:00      | 2024-02-29T11:14:15Z
            JSONTIMESTAMP                          | 2024-02-29T13:14:15.678-0130   | 2024-02-29T14:44:15.678Z
            JSONTIMESTAMP                          | 2024-02-29T13:14:15.678PST     | 2024-02-29T21:14:15.678Z
            HTTPDATE                               | 17/May/2015:10:05:03 +0000     | 2015-05-17T10:05:03Z
            TIMESTAMP('yyyy-MM-dd')                | 2024-01-02                     | 2024-01-02T00:00:00Z
            TIMESTAMP('d.M.y H:m:s')               | 2.1.24 3:4:5                   | 2024-01-02T03:04:05Z
            TIMESTAMP('yy')                        | 31                             | 2031-01-01T00:00:00Z
            TIMESTAMP('yy')                        | 32                             | 1932-01-01T00:00:00Z
            TIMESTAMP('M/d/yy h:mm:ss a')          | 5/27/26 4:31:08 PM             | 2026-05-27T16:31:08Z
            TIMESTAMP('h a')                       | 12 am                          | 1970-01-01T00:00:00Z
            TIMESTAMP('yyyy-MM-dd kk')             | 2024-01-02 24                  | 2024-01-02T00:00:00Z
            TIMESTAMP('EEE MMM d HH:mm:ss yyyy')   | Sat Mar  9 01:02:03 2024       | 2024-03-09T01:02:03Z
            TIMESTAMP('EEEE, MMMM d yyyy')         | Saturday, March 9 2024         | 2024-03-09T00:00:00Z
            TIMESTAMP(format='d. MMMM yyyy', locale='de') | 9. März 2024            | 2024-03-09T00:00:00Z
            TIMESTAMP("MMMM d'th' yyyy")           | March 9th 2024                 | 2024-03-09T00:00:00Z
            TIMESTAMP('yyyy-MM-dd HH:mm:ss.S')     | 2024-01-02 00:00:00.999        | 2024-01-02T00:00:00.999Z
            TIMESTAMP('yyyy-MM-dd HH:mm:ss.S')     | 2024-01-02 00:00:00.90000      | 2024-01-02T00:01:30Z
            TIMESTAMP('yyyy-MM-dd HH:mm:ss.SSSSSS')| 2024-01-02 00:00:00.731264     | 2024-01-02T00:00:00.731Z
            TIMESTAMP('yyyy-MM-dd HH:mm:ss.f')     | 2024-01-02 00:00:00.90876543   | 2024-01-02T00:00:00.908Z
            TIMESTAMP('yyyy-MM-dd HH:mm:ss.f')     | 2024-01-02 00:00:00.5          | 2024-01-02T00:00:00.500Z
            TIMESTAMP('s')                         | 1588205198                     | 2020-04-30T00:06:38Z
            TIMESTAMP('S')                         | 1588205198123                  | 2020-04-30T00:06:38.123Z
            TIMESTAMP('s.S')                       | 1588205198.123                 | 2020-04-30T00:06:38.123Z
            TIMESTAMP('s.SSSSSS')                  | 1588205198.731264              | 2020-04-30T00:06:38.731Z
            TIMESTAMP('yyyy-MM-dd HH:mm', tz='Europe/Vienna') | 2024-07-01 12:00    | 2024-07-01T10:00:00Z
            TIMESTAMP('yyyy-MM-dd HH:mm', timezone='CET') | 2024-07-01 12:00        | 2024-07-01T11:00:00Z
            TIMESTAMP('yyyy-MM-dd HH:mm z')        | 2024-07-01 12:00 GMT+02:00     | 2024-07-01T10:00:00Z
            TIMESTAMP('yyyy-MM-dd HH:mm z')        | 2024-07-01 12:00 America/New_York | 2024-07-01T16:00:00Z
            TIMESTAMP('yyyy D')                    | 2024 60                        | 2024-02-29T00:00:00Z
            TIMESTAMP('YYYY ww')                   | 2024 09                        | 2024-02-26T00:00:00Z
            TIMESTAMP('yyyyMMddHHmmss')            | 20240229131415                 | 2024-02-29T13:14:15Z
            TIMESTAMP('yyy G')                     | 12 AD                          | 0012-01-01T00:00:00Z
            """)
    void reads(String matcher, String input, String instant) {
        if (matcher.equals("TIMESTAMP('h a')")) {
            Pattern pattern = Pattern.compile(matcher + ":t");
            assertThat(pattern.match(input, Instant.EPOCH).map(m -> Values.named(pattern, m)))
                    .hasValue(Map.of("t", instant));
        } else if (matcher.equals("TIMESTAMP('yyy G')")) {
            // Before the range of nanoseconds in 64 bits, so no match rather than a wrong one.
            assertThat(time(matcher, input)).isEmpty();
        } else {
            assertThat(time(matcher, input)).hasValue(instant);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TIMESTAMP                    | 2023-02-29 00:00:00
            TIMESTAMP                    | 2023-13-01 00:00:00
            TIMESTAMP                    | 2023-1-01 00:00:00
            TIMESTAMP                    | 2023-01-01 24:00:00
            TIMESTAMP                    | 2023-01-01 00:60:00
            ISO8601                      | 2024-02-29T13:14:15
            JSONTIMESTAMP                | 2024-02-29T13:14:15.67Z
            HTTPDATE                     | 17/Maj/2015:10:05:03 +0000
            TIMESTAMP('s')               | x
            TIMESTAMP('yyyy z')          | 2024 NOZONE
            """)
    void refuses(String matcher, String input) {
        assertThat(time(matcher, input)).isEmpty();
    }

    @Test
    void aMissingYearIsThatOfTheBaseTime() {
        Pattern pattern = Pattern.compile("TIMESTAMP('MMM d HH:mm:ss'):t");
        assertThat(pattern.match("Mar  9 01:02:03", Instant.parse("2019-12-31T00:00:00Z"))
                        .map(m -> Values.named(pattern, m)))
                .hasValue(Map.of("t", "2019-03-09T01:02:03Z"));
    }

    @Test
    void aZoneIsForTimesThatHaveNone() {
        Pattern pattern = Pattern.compile(
                "TIMESTAMP:plain ' ' TIMESTAMP(tz='UTC'):named ' ' ISO8601:written ' ' TIMESTAMP('s'):epoch"
                        + " ' ' JSON{TIMESTAMP('yyyy-MM-dd HH:mm'):t}:json",
                ZoneId.of("Asia/Tokyo"));
        String text =
                "2024-07-01 09:00:00 2024-07-01 09:00:00 2024-07-01T09:00:00+02:00 60 {\"t\":\"2024-07-01 09:00\"}";
        assertThat(pattern.match(text).map(m -> Values.named(pattern, m)))
                .hasValue(Map.of(
                        "plain", "2024-07-01T00:00:00Z",
                        "named", "2024-07-01T09:00:00Z",
                        "written", "2024-07-01T07:00:00Z",
                        "epoch", "1970-01-01T00:01:00Z",
                        "json", Map.of("t", "2024-07-01T00:00:00Z")));
    }
}
