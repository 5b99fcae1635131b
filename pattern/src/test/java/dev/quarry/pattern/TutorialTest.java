package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The patterns a reader meets first. */
class TutorialTest {
    @Test
    void jsonBecomesARecordWhateverTheCaseOfTheName() {
        for (String pattern : List.of("JSON:event", "json:event")) {
            assertThat(Values.match(pattern, "{\"eventName\":\"CreateKey\",\"n\":[1,2.5,true,null]} trailing"))
                    .hasValue(Map.of("event", Map.of("eventName", "CreateKey", "n", List.of(1L, 2.5, true, "null"))));
        }
        assertThat(Values.match("JSON:event", "[1]")).isEmpty();
        assertThat(Values.match("JSON:event", "no json")).isEmpty();
    }

    @Test
    void textAfterAMarkIsParsedOutOfAMessage() {
        assertThat(Values.match(
                        "LD ':secret:' STRING:secretId",
                        "not authorized on arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbC because"))
                .hasValue(Map.of("secretId", "prod/db-AbC"));
        assertThat(Values.match("LD ':secret:' STRING:secretId", "nothing of the kind"))
                .isEmpty();
    }

    @Test
    void exportsHaveStaticTypes() {
        assertThat(Pattern.compile("INT:a LD:b ' ' IPADDR:c JSON:d").exports())
                .containsExactly(
                        new Pattern.Export("a", PatternType.LONG),
                        new Pattern.Export("b", PatternType.STRING),
                        new Pattern.Export("c", PatternType.IP),
                        new Pattern.Export("d", PatternType.RECORD));
    }
}
