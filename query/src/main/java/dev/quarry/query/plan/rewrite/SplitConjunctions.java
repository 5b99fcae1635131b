package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import java.util.Optional;

/** {@code filter a and b} is {@code filter a | filter b}: each half can then go its own way. */
final class SplitConjunctions implements Rule {
    @Override
    public Optional<Plan> apply(Plan step) {
        if (step instanceof Plan.Filter filter
                && filter.condition() instanceof Expr.Call call
                && call.function().name().equals("and")) {
            Plan first = new Plan.Filter(filter.input(), call.arguments().get(0));
            return Optional.of(new Plan.Filter(first, call.arguments().get(1)));
        }
        return Optional.empty();
    }
}
