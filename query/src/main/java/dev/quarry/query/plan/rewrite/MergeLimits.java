package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.Optional;

/** Of two limits the smaller counts. */
final class MergeLimits implements Rule {
    @Override
    public Optional<Plan> apply(Plan step) {
        return step instanceof Plan.Limit outer && outer.input() instanceof Plan.Limit inner
                ? Optional.of(new Plan.Limit(inner.input(), Math.min(outer.count(), inner.count())))
                : Optional.empty();
    }
}
