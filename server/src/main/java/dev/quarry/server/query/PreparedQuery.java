package dev.quarry.server.query;

import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;

/** A query that compiled and can run. */
public record PreparedQuery(QueryRequest request, CompiledQuery compiled, EvaluationContext context) {
    public Plan plan() {
        return compiled.plan().orElseThrow();
    }
}
