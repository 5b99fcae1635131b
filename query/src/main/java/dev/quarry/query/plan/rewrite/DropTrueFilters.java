package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.BooleanValue;
import java.util.Optional;

/** A filter that lets everything pass is none. */
final class DropTrueFilters implements Rule {
    @Override
    public Optional<Plan> apply(Plan step) {
        return step instanceof Plan.Filter filter
                        && filter.condition() instanceof Expr.Constant constant
                        && constant.value() instanceof BooleanValue value
                        && value.value()
                ? Optional.of(filter.input())
                : Optional.empty();
    }
}
