package dev.quarry.query.engine;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;

/** Runs logical plans. */
public interface Engine {
    /**
     * Starts a plan.
     *
     * @return rows as they come; the caller closes it
     * @throws QueryException when the plan cannot be run
     */
    ResultCursor execute(Plan plan, EvaluationContext context);
}
