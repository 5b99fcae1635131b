package dev.quarry.engine.duckdb;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs DQL in tests. */
final class Queries {
    /** 2026-02-03T12:00Z. */
    static final long NOW = 1_770_120_000_000_000_000L;

    /** All times, as parameters of {@code fetch}. */
    static final String EVER = "from: 0, to: 9000000000000000000";

    static final long MINUTE = 60_000_000_000L;

    static final EvaluationContext CONTEXT = new EvaluationContext(NOW, ZoneOffset.UTC, Locale.ROOT);

    private Queries() {}

    static Plan plan(String dql) {
        CompiledQuery compiled =
                Compiler.compile(dql, new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty()));
        return compiled.plan()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    static List<RecordValue> rows(Engine engine, String dql) {
        List<RecordValue> rows = new ArrayList<>();
        try (ResultCursor cursor = engine.execute(plan(dql), CONTEXT)) {
            for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    /** Rows as compact text, for comparing. */
    static List<String> texts(Engine engine, String dql) {
        return rows(engine, dql).stream().map(ValueText::write).toList();
    }
}
