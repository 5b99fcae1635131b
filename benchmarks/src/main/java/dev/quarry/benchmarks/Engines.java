package dev.quarry.benchmarks;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Compiles and runs queries as the product does. */
final class Engines {
    static final EvaluationContext CONTEXT =
            new EvaluationContext(Trail.END.getEpochSecond() * 1_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    private Engines() {}

    static Plan compile(String dql) {
        CompiledQuery query =
                Compiler.compile(dql, new CompileOptions(CONTEXT, Optional.of(TimeRange.ALL), OptionalLong.of(1000)));
        return query.plan()
                .orElseThrow(() -> new IllegalStateException(query.diagnostics().toString()));
    }

    /** Runs to the last row and counts the rows. */
    static long run(DuckDbEngine engine, Plan plan) {
        long rows = 0;
        try (ResultCursor cursor = engine.execute(plan, CONTEXT)) {
            while (cursor.next().isPresent()) {
                rows++;
            }
        }
        return rows;
    }
}
