package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules by which elements find their ends: what is greedy, what is lazy, what may be left out. */
class EngineTest {
    @Test
    void repetitionNeverGivesBack() {
        assertThat(Values.match("[a-z.]+ '.' [a-z]+", "john.doe@example")).isEmpty();
        assertThat(Values.match("ALPHA:x", "abcdef1")).hasValue(Map.of("x", "abcdef"));
        assertThat(Values.match("[0-9]{2}:x", "1234")).hasValue(Map.of("x", "12"));
    }

    @Test
    void lineDataEndsWhereTheChainUpToTheFirstMandatoryElementMatches() {
        assertThat(Values.match("LD:v ', '? ' '", "12345, type")).hasValue(Map.of("v", "12345,"));
        assertThat(Values.match("LD:q ('(' IPADDR:s ')')? EOL", "abc(10.0.0.1)\n"))
                .hasValue(Map.of("q", "abc", "s", "0a000001"));
        assertThat(Values.match("LD:q ('(' IPADDR:s ')')? EOL", "abc(x)\n"))
                .hasValue(Map.of("q", "abc(x)", "s", "null"));
        assertThat(Values.match("LD:data ('-' DATA:d)? EOF", "ab-c-d")).hasValue(Map.of("data", "ab", "d", "c-d"));
        assertThat(Values.match("LD:x ':'? '['", "ab:[")).hasValue(Map.of("x", "ab"));
        assertThat(Values.match("DATA:record EOL EOL", "a\nb\n\n")).isEmpty();
        assertThat(Values.match("DATA:record (EOL EOL)", "a\nb\n\n")).hasValue(Map.of("record", "a\nb"));
    }

    @Test
    void lineDataStopsByWhatFollowsItsGroup() {
        assertThat(Values.match("(IPADDR:ip | LD:host):g EOL", "my host\n"))
                .hasValue(Map.of("ip", "null", "host", "my host", "g", "my host"));
        assertThat(Values.match("('-' | LD:ref) ' ' INT:i", "a b 5")).isEmpty();
        assertThat(Values.match("('-' | LD:ref) ' ' INT:i", "ab 5")).hasValue(Map.of("ref", "ab", "i", 5L));
        assertThat(Values.match("('-' | (DATA:auth >>' [')) ' ['", "bob [x")).hasValue(Map.of("auth", "bob"));
    }

    @Test
    void lineDataBeforeLineDataTakesItsMinimum() {
        assertThat(Values.match("LD:x LD:y", "alpha beta gamma")).hasValue(Map.of("x", "a", "y", "lpha beta gamma"));
    }

    @Test
    void lineDataWithoutFollowerRunsToTheEndOfTheLine() {
        assertThat(Values.match("LD:x", "ab c\nd")).hasValue(Map.of("x", "ab c"));
        assertThat(Values.match("DATA:x", "ab c\nd")).hasValue(Map.of("x", "ab c\nd"));
        assertThat(Values.match("DATA{3}:x", "abcdef")).hasValue(Map.of("x", "abc"));
        assertThat(Values.match("LD{1,2}:x", "abcdef")).hasValue(Map.of("x", "ab"));
        assertThat(Values.match("LD:x ','?", "ab, c,")).hasValue(Map.of("x", "ab, c"));
        assertThat(Values.match("LD:x", "\n")).isEmpty();
        assertThat(Values.match("LD*:x EOL", "\n")).hasValue(Map.of("x", ""));
        assertThat(Values.match("LD:x 'z'", "a\nz")).isEmpty();
        assertThat(Values.match("DATA:x 'z'", "a\nz")).hasValue(Map.of("x", "a\n"));
        assertThat(Values.match("LD:x 'z'", "a".repeat(4097) + "z")).isEmpty();
        assertThat(Values.match("LD:x 'z'", "a".repeat(4096) + "z")).isPresent();
        assertThat(Values.match("DATA{1,8096}:x 'z'", "a".repeat(4097) + "z")).isPresent();
    }

    @Test
    void anOptionalElementIsTriedFirstAndLeftOutWhenItsFollowerNeedsTheText() {
        assertThat(Values.match("']' PUNCT? SPACE? '[' INT:i", "][5")).hasValue(Map.of("i", 5L));
        assertThat(Values.match("INT:a '.'? INT?:b LD:c", "1.5 x")).hasValue(Map.of("a", 1L, "b", 5L, "c", " x"));
        assertThat(Values.match("(UPPER:a '-')? UPPER:b", "XY")).hasValue(Map.of("a", "null", "b", "XY"));
    }

    @Test
    void theFirstAlternativeThatMatchesWins() {
        assertThat(Values.match("('a':x | 'ab':y) 'c'", "abc")).isEmpty();
        assertThat(Values.match("(INT:x | ALPHA:y):z", "ab")).hasValue(Map.of("x", "null", "y", "ab", "z", "ab"));
    }

    @Test
    void separatedGroupsLeaveOutMembersWithOrWithoutTheirSeparator() {
        String pattern = "(WORD:a ALNUM?:b INT:c)(fs=',')";
        assertThat(Values.match(pattern, "x,y,500")).hasValue(Map.of("a", "x", "b", "y", "c", 500L));
        assertThat(Values.match(pattern, "x,,500")).hasValue(Map.of("a", "x", "b", "null", "c", 500L));
        assertThat(Values.match(pattern, "x,500")).hasValue(Map.of("a", "x", "b", "null", "c", 500L));
        assertThat(Values.match("(LD:a ('-' | LD:b) INT?:c)(fs=' ')", "x y 7"))
                .hasValue(Map.of("a", "x", "b", "y", "c", 7L));
        assertThat(Values.match("(LD:a LD:b)(fs={SPACE})", "x   y")).hasValue(Map.of("a", "x", "b", "y"));
    }

    @Test
    void lookAroundConsumesNothing() {
        assertThat(Values.match("LD <<'svc=' NSPACE+:s", "a svc=web b")).hasValue(Map.of("s", "web"));
        assertThat(Values.match("LD:x >>('a' INT) LD:y", "xa ya5")).hasValue(Map.of("x", "xa y", "y", "a5"));
        assertThat(Values.match("!>>'-' LD:x", "-a")).isEmpty();
        assertThat(Values.match("LD:x (!<<'b' 'c')", "abcbac")).hasValue(Map.of("x", "abcba"));
        assertThat(Values.all("<<(INT'.'INT'.'INT'.') INT:last", "10.20.30.40 1.2"))
                .isEqualTo(List.of(Map.of("last", 40L)));
    }

    @Test
    void scanningRestartsOneCharacterLater() {
        assertThat(Values.all("INT:i", "1-10+20"))
                .isEqualTo(List.of(Map.of("i", 1L), Map.of("i", -10L), Map.of("i", 20L)));
        assertThat(Values.all("LONG:i", "2019-08-01"))
                .isEqualTo(List.of(Map.of("i", 2019L), Map.of("i", -8L), Map.of("i", -1L)));
    }

    @Test
    void wholeMatchesConsumeEverything() {
        assertThat(Pattern.compile("TIME ' : ' LONG").matchesWhole("2022-08-01 10:00:00 : 766"))
                .isTrue();
        assertThat(Pattern.compile("TIME ' : ' LONG").matchesWhole("2022-08-01 10:00:00 : 192.168.0.1"))
                .isFalse();
    }

    @Test
    void macrosAndConstants() {
        assertThat(Values.match("$ip = (IPADDR:addr ':' INT:port); $ip:client ' ' $ip:server", "1.1.1.1:80 2.2.2.2:90"))
                .hasValue(Map.of(
                        "client", Map.of("addr", "01010101", "port", 80L),
                        "server", Map.of("addr", "02020202", "port", 90L)));
        assertThat(Values.match("$w = ALPHA; $w:a ' ' $w:b", "x y")).hasValue(Map.of("a", "x", "b", "y"));
        assertThat(Values.match("(('t' <true>:is) | ('f' <false>:is))", "f")).hasValue(Map.of("is", false));
    }
}
