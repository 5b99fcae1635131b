package dev.quarry.server.query;

import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;

/** A query that compiled and can run. */
public record PreparedQuery(QueryRequest request, CompiledQuery compiled, EvaluationContext context) {
    public Plan plan() {
        return compiled.plan().orElseThrow();
    }

    /** Whether there has to be data for the query to run over: {@code data record(a = 1)} needs none. */
    public boolean readsData() {
        return !PlanScans.tables(plan()).isEmpty();
    }
}
