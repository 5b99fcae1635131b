package dev.quarry.engine.duckdb.plan;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.rewrite.Inputs;
import java.util.concurrent.atomic.AtomicBoolean;

/** What plans read. */
final class Sources {
    private Sources() {}

    /** Whether rows come from the lake, so that there may be any number of them. */
    static boolean areStored(Plan plan) {
        if (plan instanceof Plan.Scan) {
            return true;
        }
        AtomicBoolean found = new AtomicBoolean();
        Inputs.map(plan, input -> {
            found.compareAndSet(false, areStored(input));
            return input;
        });
        return found.get();
    }
}
