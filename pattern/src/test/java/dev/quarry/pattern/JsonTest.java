package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON text as values. */
class JsonTest {
    private static Object parse(String text) {
        return Values.plain(Json.parse(text).orElseThrow());
    }

    @Test
    void everyKindOfValue() {
        assertThat(parse(" {\"a\" : [1, -0, 2.5, 1e2, true, null, \"\\u00e9\\n\\/\"], \"b\":{}} "))
                .isEqualTo(Map.of("a", List.of(1L, 0L, 2.5, 100.0, true, "null", "é\n/"), "b", Map.of()));
        assertThat(parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(parse("9223372036854775808")).isEqualTo(9.223372036854776E18);
        assertThat(parse("1.0")).isEqualTo(1.0);
        assertThat(parse("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Map.of("a", 3L, "b", 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "tru",
                "True",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "[1 2]",
                "1 2",
                "'a'",
                "NaN",
                "[1]]",
                "{\"a\":}",
                "\u00a01"
            })
    void wrongTextIsRefusedWithItsPlace(String text) {
        assertThat(Json.parse(text)).isEmpty();
        assertThat(Json.problem(text).orElseThrow().at()).isBetween(0, text.length());
    }

    @Test
    void aProblemSaysWhatIsWrong() {
        assertThat(Json.problem("{\"a\":1 \"b\":2}")).hasValue(new Json.Problem(7, "',' or '}' is missing"));
        assertThat(Json.problem("[1]")).isEmpty();
    }
}
