package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matchers of lines, strings, characters and numbers: what they match, what they refuse, what value results. */
class TextMatchersTest {
    private static Optional<Object> value(String matcher, String input) {
        return Values.match(matcher + ":v", input).map(m -> m.get("v"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ALNUM     | aZ09-       | aZ09
            ALPHA     | aZ09        | aZ
            BLANK{1}  | ` x`        | ` `
            DIGIT     | 12a         | 12
            GRAPH     | a!~ b       | a!~
            LOWER     | abC         | ab
            UPPER     | ABc         | AB
            PRINT     | a b         | a b
            PUNCT     | -[_]a       | -[_]
            NSPACE    | aö b        | aö
            XDIGIT    | aF9g        | aF9
            ASCII     | a~ö         | a~
            WORD      | a_9-        | a_9
            LOWER{2,3}| abcd        | abc
            [a-c]     | abc         | a
            [!0-9]+   | ab1         | ab
            [^0-9]+   | ab1         | ab
            [-a-c]+   | a-cd        | a-c
            [A-Z-_]+  | A-_z        | A-_
            [\\]\\[]+ | ][a         | ][
            [[:alpha:] ]+ | a b1    | a b
            [[!:space:]]+ | ab c    | ab
            [\\x61-\\x63]+ | abcd   | abc
            'ab'+     | ababa       | abab
            'a'{2}    | aaa         | aa
            "it's"    | it's        | it's
            '\\u0041\\t' | `A	b`  | `A	`
            SQS       | 'a\\'b' c   | a'b
            DQS       | "a\\"b\\\\" | a"b\\
            DQS*      | ""          | ``
            CSVSQS    | 'a''b',     | a'b
            CSVDQS    | "a""b",     | a"b
            STRING    | "a b" c     | a b
            STRING    | 'a b' c     | a b
            string    | select x    | select
            STRING    | "a b        | "a
            UUIDSTRING| 123e4567-e89b-12d3-a456-426614174000x | 123e4567-e89b-12d3-a456-426614174000
            """)
    void strings(String matcher, String input, String expected) {
        assertThat(value(matcher, input)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ALNUM      | -
            CNTRL      | a
            LOWER{3}   | ab
            [a-c]{2}   | ad
            'Ab'       | ab
            SQS        | ''
            DQS        | "a
            DQS        | 'a'
            DQS{1,2}   | "abc"
            STRING     | ` a`
            UUIDSTRING | 123e4567-e89b-12d3-a456-42661417400
            INT        | 2147483648
            INT        | -2147483649
            INT        | x
            INT(min=5) | 4
            INT(max=5) | 6
            LONG       | 9223372036854775808
            HEXINT     | 80000000
            HEXINT     | xyz
            DOUBLE     | .5
            BOOLEAN    | yes
            IPADDR     | 1.2.3
            IPADDR     | 1.2.3.256
            IPADDR     | 1:2:3:4:5:6:7
            IPV4       | ::1
            IPV6       | 1.2.3.4
            CREDITCARD | 4111111111111112
            CREDITCARD | 411111
            SMARTSCAPEID | HOST-123
            """)
    void refusals(String matcher, String input) {
        assertThat(value(matcher, input)).isEmpty();
    }

    @Test
    void numbers() {
        assertThat(value("INT", "2147483647ms")).hasValue(2147483647L);
        assertThat(value("INT", "-2147483648")).hasValue(-2147483648L);
        assertThat(value("INTEGER", "+5.5")).hasValue(5L);
        assertThat(value("LONG", "9223372036854775807")).hasValue(Long.MAX_VALUE);
        assertThat(value("LONG", "-9223372036854775808")).hasValue(Long.MIN_VALUE);
        assertThat(value("LONG(min=-5, max=0x10)", "16")).hasValue(16L);
        assertThat(value("HEXINT", "0xa01F")).hasValue(40991L);
        assertThat(value("HEXINT", "-xFE")).hasValue(-254L);
        assertThat(value("HEXINT", "10fE")).hasValue(4350L);
        assertThat(value("HEXLONG", "7fffffffffffffff")).hasValue(Long.MAX_VALUE);
        assertThat(value("DOUBLE", "3e0")).hasValue(3.0);
        assertThat(value("FLOAT", "-343.8e7x")).hasValue(-343.8e7);
        assertThat(value("DOUBLE", "5.x")).hasValue(5.0);
        assertThat(value("DOUBLE(min=1.5)", "1.5")).hasValue(1.5);
        assertThat(value("CDOUBLE", "3,25")).hasValue(3.25);
        assertThat(value("BOOL", "TRUE")).hasValue(true);
        assertThat(value("BOOLEAN", "falsehood")).hasValue(false);
        assertThat(value("INT*", "x")).hasValue("null");
        assertThat(value("INT+", "x")).isEmpty();
        assertThat(Values.match("INT:prefix LD:s INT:suffix", "1 out of 10"))
                .hasValue(Map.of("prefix", 1L, "s", " out of ", "suffix", 10L));
    }

    @Test
    void addresses() {
        assertThat(value("IPADDR", "10.1.2.255:80")).hasValue("0a0102ff");
        assertThat(value("ip", "::1")).hasValue("0".repeat(31) + "1");
        assertThat(value("IPADDR", "::")).hasValue("0".repeat(32));
        assertThat(value("IPV6", "2001:db8::8a2e:370:7334 x")).hasValue("20010db80000000000008a2e03707334");
        assertThat(value("IPV6", "1:2:3:4:5:6:7:8")).hasValue("00010002000300040005000600070008");
        assertThat(value("IPV6", "0:0:1::2")).hasValue("00000000000100000000000000000002");
        assertThat(value("IPV6", "1:2:3:4:5:6:7::")).hasValue("00010002000300040005000600070000");
        assertThat(value("IPV6", "::ffff:1.2.3.4")).hasValue("00000000000000000000ffff01020304");
        assertThat(value("IPV6", "1:2:3:4:5:6:1.2.3.4")).hasValue("00010002000300040005000601020304");
        assertThat(value("IPV6", "fe80::1: x")).hasValue("fe800000000000000000000000000001");
        assertThat(value("SMARTSCAPEID", "HOST-00000000000000FF")).hasValue("HOST-ff");
        assertThat(Values.match("SMARTSCAPEID", "a_b:c-0123456789abcdef")).isPresent();
    }

    @Test
    void cards() {
        assertThat(value("CREDITCARD", "4111111111111111")).hasValue(4111111111111111L);
        assertThat(value("CREDITCARD", "4111 1111 1111 1111 x")).hasValue(4111111111111111L);
        assertThat(value("CREDITCARD", "4111%201111%201111%201111")).hasValue(4111111111111111L);
        assertThat(value("CREDITCARD", "3782-822463-10005")).hasValue(378282246310005L);
        assertThat(value("CREDITCARD", "378282246310005")).hasValue(378282246310005L);
    }

    @Test
    void lineEndsAndPlaces() {
        assertThat(Values.match("LD:a CR EOL LD:b EOLWIN", "x\r\ny\r\n")).hasValue(Map.of("a", "x", "b", "y"));
        assertThat(Values.match("LD:a (EOL | EOS)", "x")).hasValue(Map.of("a", "x"));
        assertThat(Values.match("BOF LD:a EOF", "x")).isPresent();
        assertThat(Values.all("MOF LD:name ';' INT:age EOL", "n;1\na;2\n"))
                .containsExactly(Map.of("name", ";1\na".substring(3), "age", 2L));
        assertThat(Values.match("DATA:a WINEOL", "a\nb\r\n")).hasValue(Map.of("a", "a\nb"));
    }
}
