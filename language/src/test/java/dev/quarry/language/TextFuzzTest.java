package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Lexer, parser and canonical printer over texts that a fuzzer finds by what they reach in the code. Without
 * {@code JAZZER_FUZZ} it reads its seeds only; CONTRIBUTING.md says how to let it search.
 */
@Tag("slow")
class TextFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void read(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    private static void check(String text) {
        int end = 0;
        for (Token token : Lexer.tokens(text)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            end = token.span().end();
        }
        assertThat(end).isEqualTo(text.length());
        ParsedQuery parsed = Parser.parse(text);
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            assertThat(diagnostic.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(diagnostic.message()).isNotEmpty();
        }
        String printed = Canonical.print(parsed.query());
        if (!parsed.hasErrors()) {
            ParsedQuery again = Parser.parse(printed);
            assertThat(again.diagnostics()).as(printed).isEmpty();
            assertThat(Canonical.print(again.query())).isEqualTo(printed);
        }
    }
}
