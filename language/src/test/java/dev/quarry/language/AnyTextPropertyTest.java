package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Parameter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, sense or nonsense. */
class AnyTextPropertyTest {
    /** Pieces of DQL in any order: they come further into the parser than random characters. */
    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "fetch logs",
                        "|",
                        "filter ",
                        " a",
                        "`b c`",
                        "`",
                        "\"x\"",
                        "\"",
                        "\"\"\"",
                        "'y'",
                        "“",
                        "1",
                        "2.5",
                        "0x",
                        "5m",
                        "5q5",
                        "@d",
                        "@",
                        "now()",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        ":",
                        "=",
                        "==",
                        "<>",
                        "!",
                        "&&",
                        "||",
                        "~",
                        "*",
                        "-",
                        "+",
                        "/",
                        "//",
                        "/*",
                        "*/",
                        "\n",
                        " ",
                        ".",
                        "a.b",
                        " and ",
                        " not ",
                        " in ",
                        " desc",
                        " asc",
                        "true",
                        "null",
                        "by:",
                        "$v",
                        "é",
                        "\uD83D",
                        "\uDE00",
                        "\u0000",
                        "\\",
                        "\\u12")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1500)
    void piecesOfQueriesAreRead(@ForAll("pieces") String text) {
        check(text);
    }

    @Property(tries = 300)
    void anyCharactersAreRead(@ForAll String text) {
        check(text);
    }

    private static void check(String text) {
        checkTokens(text);
        ParsedQuery parsed = Parser.parse(text);
        parsed.query().commands().forEach(command -> checkSpans(command, text));
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            assertThat(diagnostic.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(diagnostic.message()).doesNotContain("%1$s");
            diagnostic.fix().ifPresent(fix -> assertThat(fix.span().end()).isLessThanOrEqualTo(text.length()));
            assertThat(DiagnosticRenderer.render(text, diagnostic).lines().toList())
                    .hasSizeBetween(4, 5);
        }
        for (int offset = 0; offset <= text.length(); offset++) {
            Cursor cursor = Cursor.at(parsed, offset);
            assertThat(cursor.word().end()).isEqualTo(offset);
        }
        if (!parsed.hasErrors()) {
            String canonical = Canonical.print(parsed.query());
            ParsedQuery again = Parser.parse(canonical);
            assertThat(again.diagnostics()).as(canonical).isEmpty();
            assertThat(Canonical.print(again.query())).isEqualTo(canonical);
        }
    }

    /** Tokens come in order and leave out nothing but white space. */
    private static void checkTokens(String text) {
        int end = 0;
        for (Token token : Lexer.tokens(text)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            String skipped = text.substring(end, token.span().start());
            assertThat(skipped.chars().allMatch(c -> Words.isBlank((char) c))).isTrue();
            end = token.span().end();
        }
        assertThat(end).isEqualTo(text.length());
    }

    private static void checkSpans(Command command, String text) {
        assertThat(command.span().end()).isLessThanOrEqualTo(text.length());
        int previous = command.name().span().end();
        List<Parameter> parameters = command.parameters();
        for (Parameter parameter : parameters) {
            assertThat(parameter.span().start()).isGreaterThanOrEqualTo(previous);
            previous = parameter.span().end();
            assertThat(previous).isLessThanOrEqualTo(command.span().end());
        }
    }
}
