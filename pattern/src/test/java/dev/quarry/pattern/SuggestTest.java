package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.pattern.suggest.Example;
import dev.quarry.pattern.suggest.Grok;
import dev.quarry.pattern.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proposed patterns, and what stopped a pattern that does not match. */
class SuggestTest {
    @Test
    void markedPartsBecomeTypedExports() {
        Suggestion suggestion = Suggestion.of(
                List.of(
                        Example.parse(
                                "{{ip:1.2.3.4}} - [{{at:17/May/2015:10:05:03 +0000}}] 'x' took {{ms:12}}ms by {{user name:bob x}};"),
                        Example.parse(
                                "{{ip:::1}} - [{{at:18/May/2015:10:05:03 +0000}}] 'long' took {{ms:7}}ms by {{user name:eve}};")),
                List.of("2.2.2.2 - [18/May/2015:10:05:03 +0000] 'z' took 9ms by zoe;", "nothing"));
        assertThat(suggestion.pattern())
                .isEqualTo("IPADDR:ip ' - [' HTTPDATE:at '] \\'' LD '\\' took ' LONG:ms 'ms by ' LD:'user name' ';'");
        assertThat(suggestion.reproduced()).isEqualTo(2);
        assertThat(suggestion.matched()).isEqualTo(1);
        assertThat(suggestion.lines()).isEqualTo(2);
    }

    @Test
    void whatTheOtherLinesVaryIsNoText() {
        Suggestion suggestion = Suggestion.of(
                List.of(Example.parse("v2 pump 17 at {{place:north}} moved {{litres:40}} in 3 s")),
                List.of("v2 pump 18 at south moved 41 in 12 s", "v2 valve 4 at west moved 7 in 1 s", "v2 restarted"));
        assertThat(suggestion.pattern()).isEqualTo("'v2 ' LD ' ' LONG ' at ' WORD:place ' moved ' LONG:litres ' '");
        assertThat(suggestion.reproduced()).isEqualTo(1);
        assertThat(suggestion.matched()).isEqualTo(2);
    }

    @Test
    void aDashMayStandForAMissingNumber() {
        Suggestion suggestion = Suggestion.of(
                List.of(Example.parse("sent {{octets:512}} to {{who:ada}}.")),
                List.of("sent - to bob.", "sent 7 to cy."));
        assertThat(suggestion.pattern()).isEqualTo("'sent ' ('-' | LONG:octets) ' to ' WORD:who '.'");
        assertThat(suggestion.matched()).isEqualTo(2);
    }

    @Test
    void whatIsMarkedIsAsWideAsTheOtherLinesAsk() {
        Suggestion suggestion = Suggestion.of(
                List.of(Example.parse("user [{{user:ada}}] done")), List.of("user [b.c-d] done", "user [e f] done"));
        assertThat(suggestion.pattern()).isEqualTo("'user [' LD:user ']'");
        assertThat(suggestion.reproduced()).isEqualTo(1);
        assertThat(suggestion.matched()).isEqualTo(2);
    }

    @Test
    void examplesThatDifferBetweenMarksAreReadWordByWord() {
        Suggestion suggestion = Suggestion.of(
                List.of(
                        Example.parse("{{a:1}} north 10 (ok) then {{b:x}};"),
                        Example.parse("{{a:2}} south 2000 (bad) then {{b:y}};")),
                List.of());
        assertThat(suggestion.pattern()).isEqualTo("LONG:a ' ' LD ' ' LONG ' (' LD ') then ' WORD:b ';'");
        assertThat(suggestion.reproduced()).isEqualTo(2);
    }

    @Test
    void examplesMustFitTogether() {
        assertThatThrownBy(() -> Suggestion.of(List.of(Example.parse("no mark")), List.of()))
                .hasMessageContaining("Mark at least one part");
        assertThatThrownBy(() -> Suggestion.of(List.of(Example.parse("{{a:1}}"), Example.parse("{{b:1}}")), List.of()))
                .hasMessageContaining("same names");
    }

    @Test
    void grokNamesBecomeMatchers() {
        String pattern = Grok.toPattern("^%{IP:client} \\[%{HTTPDATE:time}\\] %{NUMBER:bytes:int} %{GREEDYDATA:rest}$")
                .pattern();
        assertThat(pattern).isEqualTo("IPADDR:client ' [' HTTPDATE:time '] ' LONG:bytes ' ' LD{0,1000000}:rest EOS");
        assertThat(Values.match(pattern, "1.2.3.4 [17/May/2015:10:05:03 +0000] 12 a b"))
                .hasValue(Map.of("client", "01020304", "time", "2015-05-17T10:05:03Z", "bytes", 12L, "rest", "a b"));
        assertThat(Grok.toPattern("%{WORD:verb}(?: %{INT:status})?\\s+%{NOTSPACE:rest}")
                        .pattern())
                .isEqualTo("WORD:verb (' ' LONG:status)? SPACE NSPACE:rest");
        String time = Grok.toPattern("^%{TIMESTAMP_ISO8601:at}").pattern();
        assertThat(Values.match(time, "2024-01-02 03:04:05.678")).hasValue(Map.of("at", "2024-01-02T03:04:05.678Z"));
        assertThatThrownBy(() -> Grok.toPattern("%{IP:a")).hasMessageContaining("At 0, the name is not closed");
        assertThatThrownBy(() -> Grok.toPattern("%{NOPE:a}")).hasMessageContaining("'NOPE' has no counterpart");
    }

    @Test
    void anExplanationSaysWhereAndWhyALineStopped() {
        Pattern pattern = Pattern.compile("IPADDR:ip ' ' WORD:verb ' ' INT:status LD:rest ';'");
        Explanation good = pattern.explain("1.2.3.4 GET 200 ok;");
        assertThat(good.spans())
                .containsExactly(
                        new Explanation.Span("ip", 0, 7),
                        new Explanation.Span("verb", 8, 11),
                        new Explanation.Span("status", 12, 15),
                        new Explanation.Span("rest", 15, 18));
        Explanation.Stop stop = pattern.explain("1.2.3.4 GET none").stop().orElseThrow();
        assertThat(stop.at()).isEqualTo(12);
        assertThat(stop.element()).isEqualTo("INT:status");
        assertThat(stop.message()).isEqualTo("At 12, INT:status does not match 'none'");
        assertThat(pattern.explain("1.2.3.4 GET 200 ok").stop().orElseThrow().message())
                .isEqualTo("At 15, LD:rest finds no place from ' ok' on where what follows it matches");
        assertThat(pattern.explain("1.2.3.4").stop().orElseThrow().message()).contains("the end of the text");
    }
}
