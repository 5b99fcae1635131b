package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.Optional;

/** One way to improve a plan. */
@FunctionalInterface
interface Rule {
    /** A better step in place of this one, or empty when the rule has nothing to change. Looks at the step and its inputs only. */
    Optional<Plan> apply(Plan step);
}
