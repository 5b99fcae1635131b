package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.Optional;

/** A filter that can move down passes one that cannot. */
final class PassFilters implements Rule {
    @Override
    public Optional<Plan> apply(Plan step) {
        if (step instanceof Plan.Filter upper
                && upper.input() instanceof Plan.Filter lower
                && Pushdown.below(lower.input(), upper.condition()).isPresent()
                && Pushdown.below(lower.input(), lower.condition()).isEmpty()) {
            return Optional.of(new Plan.Filter(new Plan.Filter(lower.input(), upper.condition()), lower.condition()));
        }
        return Optional.empty();
    }
}
