package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PatternsApiTest extends ServerTest {
    private static final String PATTERNS = "/api/quarry/v1/patterns";

    @Test
    void aPatternIsTestedWithThePlacesOfItsValues() throws Exception {
        JsonNode answer = json(
                post(
                        PATTERNS + "/test",
                        "{\"pattern\":\"IPADDR:ip ' ' INT:n\",\"texts\":[\"192.0.2.1 7 x\",\"192.0.2.1 <b>\"]}"),
                200);
        assertThat(answer.path("valid").booleanValue()).isTrue();
        assertThat(answer.path("exports").toString())
                .isEqualTo("[{\"name\":\"ip\",\"type\":\"ip\"},{\"name\":\"n\",\"type\":\"long\"}]");
        assertThat(answer.path("matched").intValue()).isEqualTo(1);
        JsonNode found = answer.path("results").get(0);
        assertThat(found.path("match").toString()).isEqualTo("{\"start\":0,\"end\":11}");
        assertThat(found.path("fields").toString()).isEqualTo("{\"ip\":\"192.0.2.1\",\"n\":\"7\"}");
        assertThat(found.path("spans").get(1).toString()).isEqualTo("{\"name\":\"n\",\"start\":10,\"end\":11}");
        JsonNode stop = answer.path("results").get(1).path("stop");
        assertThat(stop.path("at").intValue()).isEqualTo(10);
        assertThat(stop.path("element").stringValue()).isEqualTo("INT:n");
        assertThat(stop.path("elementStart").intValue()).isEqualTo(14);
    }

    @Test
    void aMistakeIsAnAnswerWithItsPlace() throws Exception {
        JsonNode answer = json(post(PATTERNS + "/test", "{\"pattern\":\"INT:a WAT:b\",\"texts\":[]}"), 200);
        assertThat(answer.path("valid").booleanValue()).isFalse();
        assertThat(answer.path("error").path("start").intValue()).isEqualTo(6);
        assertThat(answer.path("error").path("message").stringValue()).contains("'WAT' is not valid");
    }

    @Test
    void patternsAreProposed() throws Exception {
        JsonNode byExample = json(
                post(
                        PATTERNS + "/suggest",
                        "{\"examples\":[{\"text\":\"id=7 ok\",\"marks\":[{\"name\":\"id\",\"start\":3,\"end\":4}]}],"
                                + "\"texts\":[\"id=8 no\",\"x\"]}"),
                200);
        assertThat(byExample.path("pattern").stringValue()).isEqualTo("'id=' LONG:id ' '");
        assertThat(byExample.path("matched").intValue()).isEqualTo(1);
        JsonNode byRegex = json(post(PATTERNS + "/suggest", "{\"regex\":\"^id=(?<id>\\\\d+)\"}"), 200);
        assertThat(byRegex.path("pattern").stringValue()).isEqualTo("'id=' DIGIT:id");
        JsonNode byGrok = json(post(PATTERNS + "/suggest", "{\"grok\":\"%{IP:ip}\"}"), 200);
        assertThat(byGrok.path("pattern").stringValue()).isEqualTo("IPADDR:ip");
        assertThat(post(PATTERNS + "/suggest", "{\"regex\":\"^(a)\\\\1\"}").body())
                .contains("At 4, a text that was matched before");
        assertThat(post(PATTERNS + "/suggest", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void readyPatternsAreListed() throws Exception {
        assertThat(json(get(PATTERNS), 200).path("patterns").toString()).contains("\"aws/vpc-flow-default\"");
    }

    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        String texts = String.join(",", Collections.nCopies(1_001, "\"a\""));
        assertThat(post(PATTERNS + "/test", "{\"pattern\":\"LD:a\",\"texts\":[" + texts + "]}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(PATTERNS + "/test", "{\"texts\":[]}").statusCode()).isEqualTo(400);
        assertThat(post(PATTERNS + "/test", "{\"pattern\":\"LD:a\",\"texts\":[1]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(PATTERNS + "/test", "{\"pattern\":\"" + "A".repeat(70_000) + "\",\"texts\":[]}")
                        .statusCode())
                .isEqualTo(400);
    }
}
