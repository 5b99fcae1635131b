package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.language.Diagnostic;
import org.junit.jupiter.api.Tag;

/**
 * The analyser, the rewrites and the canonical form over texts that a fuzzer finds by what they reach in the code. Without
 * {@code JAZZER_FUZZ} it reads its seeds only; CONTRIBUTING.md says how to let it search.
 */
@Tag("slow")
class CompilerFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void compile(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        CompiledQuery compiled = Compiler.compile(text, Compile.AS_WRITTEN);
        boolean valid = compiled.diagnostics().stream().noneMatch(Diagnostic::isError);
        assertThat(compiled.plan().isPresent()).isEqualTo(valid);
        assertThat(compiled.diagnostics())
                .allSatisfy(it -> assertThat(it.span().end()).isLessThanOrEqualTo(text.length()));
        if (valid) {
            CompiledQuery again = Compiler.compile(compiled.canonical(), Compile.AS_WRITTEN);
            assertThat(again.plan()).as(compiled.canonical()).isPresent();
            assertThat(again.canonical()).isEqualTo(compiled.canonical());
            assertThat(again.plan().orElseThrow().shape().fields().keySet())
                    .isEqualTo(compiled.plan().orElseThrow().shape().fields().keySet());
        }
    }
}
