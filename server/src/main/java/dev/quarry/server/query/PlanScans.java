package dev.quarry.server.query;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.rewrite.Inputs;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources of a plan. */
final class PlanScans {
    private PlanScans() {}

    static List<Plan.Scan> of(Plan plan) {
        return sources(plan).stream()
                .filter(Plan.Scan.class::isInstance)
                .map(Plan.Scan.class::cast)
                .toList();
    }

    /** Whether some of the records were left out. */
    static boolean sampled(Plan plan) {
        return of(plan).stream().anyMatch(scan -> scan.samplingRatio() > 1);
    }

    /** The names of the data objects and lookup tables that a plan reads. */
    static List<String> tables(Plan plan) {
        return sources(plan).stream()
                .map(source -> source instanceof Plan.Table table ? table.name() : ((Plan.Scan) source).dataObject())
                .distinct()
                .sorted()
                .toList();
    }

    /** Scans and tables. */
    private static List<Plan> sources(Plan plan) {
        List<Plan> sources = new ArrayList<>();
        collect(plan, sources);
        return sources;
    }

    private static void collect(Plan plan, List<Plan> sources) {
        if (plan instanceof Plan.Scan || plan instanceof Plan.Table) {
            sources.add(plan);
            return;
        }
        Inputs.map(plan, input -> {
            collect(input, sources);
            return input;
        });
    }
}
