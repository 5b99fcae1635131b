package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.pattern.suggest.ConversionException;
import dev.quarry.pattern.suggest.Regex;
import java.util.Locale;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions that become patterns, and those that cannot. */
class RegexTest {
    private static int compared;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ^(?<user>\\w+)@(?<host>\\S+)$              ~ WORD:user '@' NSPACE:host EOS
            ^(?P<a>[^,]*),(?P<b>.*)$                   ~ [^,]*:a ',' LD*:b EOS
            ^\\[(?<at>[^\\]]+)\\] (?<msg>.*)            ~ '[' [^\\]]+:at '] ' LD*:msg
            ^(?<verb>GET|POST) (?<path>\\S+)           ~ ('GET' | 'POST'):verb ' ' NSPACE:path
            ^(?:a|b)?(?<n>\\d{2,3})                    ~ ('a' | 'b')? DIGIT{2,3}:n
            ^(?<a>x)?(?<b>y)                           ~ 'x'?:a 'y':b
            ^id=(?<id>[0-9a-f-]{8})                    ~ 'id=' [0-9a-f\\-]{8}:id
            ^a+b                                       ~ 'a'+ 'b'
            ^(?<v>.*?)=(?<w>.+)$                       ~ LD*:v '=' LD:w EOS
            ^(?:\\d+,)+x                               ~ ARRAY{DIGIT ','}+ 'x'
            ^(?=x)\\S+                                 ~ >>'x' NSPACE
            ^(?<p>(?<q>\\d+)\\.\\d+)                   ~ (DIGIT:q '.' DIGIT):p
            ^(?<q>it's)\\t                             ~ 'it\\'s':q '\\t'
            (?s)^.{3}                                  ~ DATA{3}
            ^(?<e>|x)y                                 ~ refused
            """)
    void becomes(String regex, String pattern) {
        if (pattern.equals("refused")) {
            assertThatThrownBy(() -> Regex.toPattern(regex)).isInstanceOf(ConversionException.class);
        } else {
            assertThat(Regex.toPattern(regex).pattern()).isEqualTo(pattern);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ^\\w+_x        ~ At 1, the repetition may take text that what follows needs
            ^.*,           ~ At 1, a greedy dot before more text
            ^(a)\\1        ~ At 4, a text that was matched before
            ^a(?i)b        ~ At 2, flags inside an expression
            ^a\\b          ~ At 2, '\\b' has no equivalent
            ^(a            ~ At 1, the group is not closed
            ^a)            ~ At 2, ')' closes nothing
            ^[a            ~ At 1, the character group is not closed
            ^*             ~ At 1, '*' repeats nothing
            ^(?<a>x)+      ~ At 1, a named group that is repeated
            ^a^            ~ At 2, '^' stands where no text begins
            ^\\p{L}        ~ At 1, '\\p' has no equivalent
            ^a{x}          ~ At 2, '{' begins no number of times
            """)
    void isRefused(String regex, String message) {
        assertThatThrownBy(() -> Regex.toPattern(regex)).hasMessageContaining(message);
    }

    /** Where an expression has a pattern and no note warns, both find the same texts. */
    @Property(tries = 2_000)
    void patternsFindWhatTheExpressionFinds(@ForAll("expressions") String regex, @ForAll("texts") String text) {
        Pattern pattern;
        try {
            var converted = Regex.toPattern("^" + regex);
            if (converted.notes().stream().anyMatch(note -> !note.contains("4096"))) {
                return;
            }
            pattern = Pattern.compile(converted.pattern());
        } catch (ConversionException e) {
            return;
        }
        compared++;
        Matcher matcher = java.util.regex.Pattern.compile("^" + regex).matcher(text);
        int expected = matcher.lookingAt() ? matcher.end() : -1;
        int actual = pattern.match(text).map(Pattern.Match::end).orElse(-1);
        assertThat(actual).as(() -> "%s as %s".formatted(regex, pattern.text())).isEqualTo(expected);
    }

    @AfterContainer
    static void someWereCompared() {
        assertThat(compared).isGreaterThan(200);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aab1,-").ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> atoms =
                Arbitraries.of("a", "b", ",", "\\d", "[ab]", "[^,]", "(?:ab|,)", "(?:a|b)", "-", "(?:1,)", ".");
        Arbitrary<String> times = Arbitraries.of("", "", "", "?", "+", "*", "{2}", "*+");
        return atoms.flatMap(a -> times.map(t -> a + t))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(l -> String.join("", l))
                .map(s -> s.toLowerCase(Locale.ROOT));
    }
}
