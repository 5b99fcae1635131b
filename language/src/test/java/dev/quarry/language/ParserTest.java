package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            fetch logs, from: -30min           ¦ fetch <logs>, from:(NEGATE 30m)
            | FETCH logs|limit 5               ¦ FETCH <logs> | limit 5
            f now()-1d@d                       ¦ f ((now() - 1d)@1d)
            f now()-2*1d@d                     ¦ f ((now() - (2 * 1d))@1d)
            f now()-(1d@d)                     ¦ f (now() - (1d@1d))
            f a - b@d                          ¦ f (<a> - (<b>@1d))
            f -2h@h, @w1, @3h, t@M             ¦ f ((NEGATE 2h)@1h), (@1w1), (@3h), (<t>@1M)
            f 1hrs + 2secs + 3days + 1M + 1m   ¦ f ((((1h + 2s) + 3d) + 1M) + 1m)
            f 0xFF, 0XFFFFFFFFFFFFFFFF         ¦ f 255, -1
            f 12.5, 2.4e2, 99.123e-13, 9E+2    ¦ f 12.5, 240.0, 9.9123E-12, 900.0
            f -9223372036854775808             ¦ f -9223372036854775808
            f a <> 2 and not b == c or d       ¦ f (((<a> != 2) AND (NOT (<b> == <c>))) OR <d>)
            f a xor b and c                    ¦ f (<a> XOR (<b> AND <c>))
            f 1 + 2 * 3 % 4 - -5               ¦ f ((1 + ((2 * 3) % 4)) - (NEGATE 5))
            f (1 + 2) * 3                      ¦ f ((1 + 2) * 3)
            f content ~ "x" == true            ¦ f ((<content> ~ 'x') == true)
            f "a\\t\\"\\\\\\u0041", "it's"     ¦ f 'a\t"\\A', 'it's'
            f \"""a\\d"b\"""                   ¦ f raw'a\\d"b'
            f \"""\"foo\"""                    ¦ f raw'"foo'
            f `a.b c`, a.`b c`.d, `x\\`\\\\y`  ¦ f <a.b c>, <a.b c.d>, <x`\\y>
            f e[userIdentity][arn], r[a.b]     ¦ f <e>[userIdentity][arn], <r>[a.b]
            f a[0], a[-1], a[], a[][f][`o k`]  ¦ f <a>[0], <a>[-1], <a>[], <a>[][f][o k]
            f {a = b, c,}, by:{x}              ¦ f {a := <b>, <c>}, by:{<x>}
            sort a desc, b ASC, not desc desc  ¦ sort <a> DESCENDING, <b> ASCENDING, (NOT <desc>) DESCENDING
            sort {a, direction:"descending"}   ¦ sort {<a>, direction:'descending'}
            fields {count(), alias: n}         ¦ fields {count(), alias:<n>}
            f x in [fetch l | fields id]       ¦ f (<x> in [fetch <l> | fields <id>])
            f in(x, {"a", "b"}), in            ¦ f in(<x>, {'a', 'b'}), <in>
            lookup [data record(a=1)], s:a     ¦ lookup [data record(a := 1)], s:<a>
            f TRUE, Null, false /* c */ // d   ¦ f true, null, false
            """)
    void readsTheTree(String text, String tree) {
        ParsedQuery parsed = Parser.parse(text);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(TreeText.of(parsed.query())).isEqualTo(tree);
    }

    @Test
    void spansCoverWhatIsWritten() {
        String text = "filter (a) + (b) // end";
        var command = Parser.parse(text).query().commands().getFirst();
        assertThat(command.span()).isEqualTo(new Span(0, 16));
        assertThat(command.parameters().getFirst().value().span()).isEqualTo(new Span(7, 16));
    }

    @Test
    void strangeTextCostsABoundedAmount() {
        for (String part : new String[] {
            "(",
            "[",
            "{",
            ")",
            "a[",
            "f a(",
            "f -",
            "f not ",
            "f [a|",
            "\u0000",
            "\uD800",
            "f \"",
            "f `",
            "'\\",
            "(|[",
            "f a@h",
            "fetch a|",
            "f x in ",
            "k:{",
            "a.",
            "! ",
            "$a:",
            "/*",
            "“",
            "\"\"\"\""
        }) {
            for (String text : new String[] {part.repeat(30_000), "f " + part.repeat(30_000)}) {
                ParsedQuery parsed = Parser.parse(text);
                assertThat(parsed.hasErrors()).as(part).isTrue();
                assertThat(parsed.diagnostics()).hasSizeLessThanOrEqualTo(Problems.LIMIT);
                // Walks the whole tree: it must not be too high for that.
                assertThat(parsed.query().hashCode()).isEqualTo(parsed.query().hashCode());
            }
        }
    }

    @Test
    void longChainsAndPathsAreLimitedNotFatal() {
        assertThat(Parser.parse("f a" + "+a".repeat(500)).hasErrors()).isFalse();
        assertThat(Parser.parse("f a" + "[b]".repeat(500)).hasErrors()).isFalse();
        for (String text : new String[] {"f a" + "+a".repeat(5_000), "f a" + "[b]".repeat(5_000)}) {
            ParsedQuery parsed = Parser.parse(text);
            assertThat(parsed.diagnostics())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("This expression chains more than 1000 operators."));
        }
    }

    @Test
    void manyCommandsAreFine() {
        ParsedQuery parsed = Parser.parse("fetch logs" + "\n| filter a == 1".repeat(10_000));
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.query().commands()).hasSize(10_001);
    }
}
