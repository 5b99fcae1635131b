package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.pattern.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps grow with the length of the text and not with its square, on texts made to be costly. */
class GrowthTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LD{0,9000000} SPACE* 'x'                              | ` `
            DATA{0,9000000} (DATA{0,9000000} 'y')? 'x'            | ab
            DATA{0,9000000}:a ' '? DATA{0,9000000}:b ' '? 'x'     | a
            LD{0,900000} [a]{0,900000} [a]{0,900000} 'b'          | a
            LD{0,900000} [a]{0,900000}? [a]{0,900000}? 'b'        | a
            'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'b' | a
            DATA{0,9000000} ('a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'a'? 'b') | a
            ARRAY{(LD{0,900000} ',')? 'a'}{1,30000} 'b'           | a
            KVP{LD:key '=' LD:value ' '?}{1,30000} 'x'            | a=b
            DATA{0,9000000} >>(DATA{0,9000000} 'x') 'y'           | ab
            DATA{0,9000000} <<([a]{0,90} 'b') 'y'                 | a
            DATA{0,9000000} JSON                                  | {
            JSON_ARRAY                                            | [
            XML                                                   | <a>
            DATA{0,9000000} DOUBLE 'x'                            | 1
            """)
    void stepsAreLinear(String pattern, String unit) {
        Pattern compiled = Pattern.compile(pattern);
        long small = compiled.explain(unit.repeat(4_000)).steps();
        long large = compiled.explain(unit.repeat(32_000)).steps();
        assertThat(large).isLessThan(small * 12 + 100_000);
    }

    @Test
    void deepNestingFailsCleanly() {
        assertThat(Values.match("JSON_ARRAY:a", "[".repeat(100_000) + "]".repeat(100_000)))
                .isEmpty();
        assertThat(Values.match("JSON:a", "{\"a\":".repeat(100_000))).isEmpty();
        assertThat(Values.match("XML:a", "<a>".repeat(100_000))).isEmpty();
        String deepest = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);
        assertThat(Pattern.compile("JSON_ARRAY:a").match(deepest)).isPresent();
        assertThat(Json.parse("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
    }

    @Test
    void aSearchThatCostsTooMuchIsGivenUp() {
        Pattern pattern = Pattern.compile("DATA{0,9000000} DQS{0,9000000} 'x'");
        Explanation explanation = pattern.explain("\"\\".repeat(100_000));
        assertThat(explanation.match()).isEmpty();
        assertThat(explanation.stop().orElseThrow().message()).contains("Given up");
    }
}
