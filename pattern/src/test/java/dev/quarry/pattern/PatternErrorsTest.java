package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text is a pattern or a message with a position. */
class PatternErrorsTest {
    /** The marked part is what the message must point at. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ⟦EMAIL⟧:x                | Named pattern element 'EMAIL' is not valid
            INT:user ⟦id⟧            | Named pattern element 'id' is not valid
            LD:user⟦-⟧id             | mismatched input '-'
            INT:port⟦?⟧              | extraneous input '?' expecting <EOF>
            LD ⟦\\⟧                  | mismatched input '\\'
            '⟦\\q⟧'                  | mismatched input
            ⟦ARRAY{INT:i}:a⟧         | ARRAY requires a quantifier expression
            ⟦INT{2}:a⟧               | INT only supports '*' (nullable) and '+' (not nullable) quantifiers
            ⟦(INT LD)*⟧              | does not support quantifiers
            (⟦)⟧                     | mismatched input ')' expecting a matcher
            INT⟦{}⟧                  | The quantifier is empty
            LD⟦{3,2}⟧                | minimum 3 is above its maximum 2
            (INT:a⟦⟧                 | the pattern ends too early
            ⟦'abc⟧                   | the literal is not closed
            ⟦[abc⟧                   | the character group is not closed
            ⟦[]⟧                     | the character group is empty
            [⟦z-a⟧]                  | runs backwards
            [⟦[:wat:]⟧]              | Character class 'wat' is not valid
            `(INT | ⟦LD INT⟧)`         | An alternative is one matcher
            INT(⟦size=3⟧)            | INT has no parameter 'size'; it has min, max
            INT(⟦min='a'⟧)           | The parameter 'min' needs a whole number
            ⟦TIMESTAMP('yyyy-bb')⟧   | the letter 'b'
            TIMESTAMP(⟦tz='Nowhere'⟧)| a time zone such as
            ⟦$a⟧                     | The macro $a is not defined
            $a = ⟦$a⟧; $a            | The macro $a uses itself
            $a = INT; ⟦$a⟧ = LD; $a  | is defined twice
            ⟦KVP⟧                    | KVP needs its members in braces
            ⟦KVP{LD:k '='}:x⟧        | KVP needs elements named 'key' and 'value'
            ENUM{⟦'a'=1⟧}            | ok
            ENUM{'a'=1, ⟦'a'=2⟧}     | ENUM has the text 'a' twice
            ⟦EOL:x⟧                  | no value that could be named 'x'
            ⟦>>INT:x⟧                | no value that could be named 'x'
            ⟦XML_VERBOSE{2}:x⟧       | XML_VERBOSE does not
            INT ⟦/* open⟧            | the comment is not closed
            ⟦⟧                       | ends too early
            """)
    void mistakesAreNamedAndPlaced(String marked, String message) {
        int start = marked.indexOf('⟦');
        int end = marked.indexOf('⟧') - 1;
        String pattern = marked.replace("⟦", "").replace("⟧", "");
        if (message.equals("ok")) {
            assertThat(Pattern.compile(pattern).exports()).isEmpty();
            return;
        }
        PatternException mistake = catchThrowableOfType(PatternException.class, () -> Pattern.compile(pattern));
        assertThat(mistake).as(pattern).isNotNull();
        assertThat(mistake.getMessage()).contains(message);
        assertThat(pattern.substring(mistake.start(), mistake.end())).isEqualTo(pattern.substring(start, end));
    }

    @Test
    void hostilePatternsAreRefused() {
        assertThatThrownBy(() -> Pattern.compile("(".repeat(100_000))).isInstanceOf(PatternException.class);
        assertThatThrownBy(() -> Pattern.compile("INT(fs={".repeat(100_000))).isInstanceOf(PatternException.class);
        assertThatThrownBy(() -> Pattern.compile("JSON{{".repeat(100_000))).isInstanceOf(PatternException.class);
        StringBuilder bomb = new StringBuilder("$m0 = INT;");
        for (int i = 1; i < 40; i++) {
            bomb.append("$m%d = $m%d $m%d;".formatted(i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> Pattern.compile(bomb + "$m39")).hasMessageContaining("too large");
    }

    @Test
    void blanksAndCommentsMeanNothing() {
        assertThat(Values.match("INT : a /* one */ , ',' // two\n LD:b ;", "1,x"))
                .hasValue(Map.of("a", 1L, "b", "x"));
        assertThat(Values.match("TIMESTAMP ( 'yyyy' ) : 'my time'", "2024").orElseThrow())
                .containsKey("my time");
        assertThat(Values.match("INT:dt.rum.id LD (EOL | EOS)", "7 x")).hasValue(Map.of("dt.rum.id", 7L));
    }

    @Property(tries = 2_000)
    void anyTextIsAPatternOrAMistakeInIt(@ForAll("anything") String pattern, @ForAll("texts") String text) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            compiled.match(text).ifPresent(match -> {
                assertThat(match.end()).isBetween(0, text.length());
                assertThat(match.values()).hasSize(compiled.exports().size());
            });
            compiled.find(text, 0);
        } catch (PatternException mistake) {
            assertThat(mistake.start()).isBetween(0, pattern.length());
            assertThat(mistake.end()).isBetween(mistake.start(), pattern.length());
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "INT",
                        "LD",
                        "DATA",
                        "JSON",
                        "JSON_ARRAY",
                        "JSON_VALUE",
                        "KVP",
                        "ARRAY",
                        "STRUCTURE",
                        "ENUM",
                        "XML",
                        "TIMESTAMP",
                        "DQS",
                        "STRING",
                        "IPADDR",
                        "CREDITCARD",
                        "EOS",
                        "BOS",
                        "HEXLONG",
                        "DOUBLE",
                        ":a",
                        ":key",
                        ":value",
                        "?",
                        "*",
                        "+",
                        "{1,3}",
                        "{",
                        "}",
                        "(",
                        ")",
                        "|",
                        "'a'",
                        "'1'",
                        "','",
                        "[ab]",
                        "[^a]*",
                        "<<",
                        ">>",
                        "!>>",
                        "!<<",
                        "$m",
                        "$m = ",
                        ";",
                        "<1>",
                        "(fs=',')",
                        "(min=1)",
                        "('yyyy')",
                        "'='",
                        "\\",
                        "\"",
                        "[",
                        "]",
                        "[]",
                        "true",
                        "//",
                        "/*",
                        " ",
                        ",")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1",
                        "a",
                        "-",
                        "\"",
                        "'",
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        ".",
                        "<a>",
                        "</a>",
                        "=",
                        "\\",
                        "\n",
                        " ",
                        "2024",
                        "::",
                        "1.2.3.4",
                        "\"a\":1",
                        "0x",
                        "é",
                        "4111111111111111")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
