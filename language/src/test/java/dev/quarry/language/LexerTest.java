package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            limit 5 // c                 ¦ IDENTIFIER limit, NUMBER 5, COMMENT // c
            a/*x*/b /* y                 ¦ IDENTIFIER a, COMMENT /*x*/, IDENTIFIER b, COMMENT /* y…
            a.b.`c d`.e .f g. h          ¦ IDENTIFIER a.b.`c d`.e, DOT ., IDENTIFIER f, IDENTIFIER g, DOT ., IDENTIFIER h
            0xFF 1.5e-3 1.e 2e4 3m 7eggs ¦ NUMBER 0xFF, NUMBER 1.5e-3, NUMBER 1, DOT ., IDENTIFIER e, NUMBER 2e4, DURATION 3m, DURATION 7eggs
            5m@3h @w1 @ d                ¦ DURATION 5m, ALIGNMENT @3h, ALIGNMENT @w1, ALIGNMENT @, IDENTIFIER d
            "a\\"b" \"""c"d\""" "e       ¦ STRING "a\\"b", RAW_STRING \"""c"d\""", STRING "e…
            \"\"\"\"\"\" "" 'f' 'g        ¦ RAW_STRING \"\"\"\"\"\", STRING "", SINGLE_QUOTED 'f', SINGLE_QUOTED 'g…
            “h” $v ` x                   ¦ SMART_QUOTED “h”, VARIABLE $v, IDENTIFIER ` x…
            a<=b<>c!=d==e=f<g>=h         ¦ IDENTIFIER a, LESS_OR_EQUAL <=, IDENTIFIER b, NOT_EQUAL <>, IDENTIFIER c, NOT_EQUAL !=, IDENTIFIER d, EQUAL ==, IDENTIFIER e, ASSIGN =, IDENTIFIER f, LESS <, IDENTIFIER g, GREATER_OR_EQUAL >=, IDENTIFIER h
            a && !é | ||                 ¦ IDENTIFIER a, UNKNOWN &&, UNKNOWN !, UNKNOWN é, PIPE |, UNKNOWN ||
            """)
    void cutsTextIntoTokens(String text, String tokens) {
        assertThat(Lexer.tokens(text).stream()
                        .filter(token -> token.kind() != TokenKind.END)
                        .map(token -> token.kind() + " "
                                + text.substring(
                                        token.span().start(), token.span().end())
                                + (token.complete() ? "" : "…"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(tokens);
    }
}
