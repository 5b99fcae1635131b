package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Compiles queries at noon of 2 January 2026, as they are written. */
final class Compile {
    static final long NOW = Instant.parse("2026-01-02T12:00:00Z").getEpochSecond() * 1_000_000_000L;
    static final CompileOptions AS_WRITTEN = new CompileOptions(
            new EvaluationContext(NOW, ZoneOffset.UTC, Locale.ROOT), Optional.empty(), OptionalLong.empty(), false);

    private Compile() {}

    static CompiledQuery query(String dql) {
        return Compiler.compile(dql, AS_WRITTEN);
    }

    /** The plan of a query without errors. */
    static Plan plan(String dql) {
        CompiledQuery compiled = query(dql);
        assertThat(compiled.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
        return compiled.plan().orElseThrow();
    }

    /** The diagnostics as {@code TYPE 'text they point at'}. */
    static List<String> complaints(String dql) {
        return query(dql).diagnostics().stream()
                .map(it -> it.type() + " '"
                        + dql.substring(it.span().start(), it.span().end()) + "'")
                .toList();
    }
}
