package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Applies rules from the top of a plan to its sources, again and again until none changes anything. */
public final class Rewriter {
    private final List<Rule> rules;

    Rewriter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** All rules. */
    public static Rewriter standard() {
        return new Rewriter(List.of(
                new DropTrueFilters(),
                new SplitConjunctions(),
                new PushFilters(),
                new PassFilters(),
                new BucketsIntoScan(),
                new TimesIntoScan(),
                new MergeLimits()));
    }

    /** A plan that gives the same rows. */
    public Plan rewrite(Plan plan) {
        Pass pass = new Pass();
        Plan better = pass.over(plan);
        return pass.changed ? rewrite(better) : better;
    }

    /** Once over all steps. */
    private final class Pass {
        private boolean changed;

        Plan over(Plan plan) {
            Plan step = plan;
            Optional<Plan> better = first(step);
            while (better.isPresent()) {
                changed = true;
                step = better.get();
                better = first(step);
            }
            return Inputs.map(step, this::over);
        }
    }

    private Optional<Plan> first(Plan step) {
        return rules.stream().flatMap(rule -> rule.apply(step).stream()).findFirst();
    }
}
