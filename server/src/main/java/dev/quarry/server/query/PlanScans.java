package dev.quarry.server.query;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.rewrite.Inputs;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources of a plan. */
final class PlanScans {
    private PlanScans() {}

    static List<Plan.Scan> of(Plan plan) {
        List<Plan.Scan> scans = new ArrayList<>();
        collect(plan, scans);
        return List.copyOf(scans);
    }

    private static Plan collect(Plan plan, List<Plan.Scan> scans) {
        if (plan instanceof Plan.Scan scan) {
            scans.add(scan);
        }
        return Inputs.map(plan, input -> collect(input, scans));
    }
}
