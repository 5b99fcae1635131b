package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.Optional;

/** A filter moves below the step under it, so that the step has fewer rows to work on and the filter may reach the source. */
final class PushFilters implements Rule {
    @Override
    public Optional<Plan> apply(Plan step) {
        if (!(step instanceof Plan.Filter filter)) {
            return Optional.empty();
        }
        if (filter.input() instanceof Plan.Append append && !FieldReferences.readsWholeRow(filter.condition())) {
            return Optional.of(new Plan.Append(
                    new Plan.Filter(append.left(), Pushdown.into(append.left(), filter.condition())),
                    new Plan.Filter(append.right(), Pushdown.into(append.right(), filter.condition())),
                    append.shape()));
        }
        if (filter.input() instanceof Plan.Join join) {
            return JoinFilters.pushed(join, filter.condition());
        }
        return Pushdown.below(filter.input(), filter.condition())
                .map(condition ->
                        Inputs.replace(filter.input(), new Plan.Filter(Inputs.only(filter.input()), condition)));
    }
}
