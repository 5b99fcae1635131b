package dev.quarry.server.query;

import dev.quarry.query.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sources of a plan. */
final class PlanScans {
    private PlanScans() {}

    static List<Plan.Scan> of(Plan plan) {
        return stream(plan).toList();
    }

    private static Stream<Plan.Scan> stream(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> Stream.of(scan);
            case Plan.Table ignored -> Stream.empty();
            case Plan.Rows ignored -> Stream.empty();
            case Plan.Filter filter -> stream(filter.input());
            case Plan.Project project -> stream(project.input());
            case Plan.Extend extend -> stream(extend.input());
            case Plan.Reshape reshape -> stream(reshape.input());
            case Plan.Parse parse -> stream(parse.input());
            case Plan.Aggregate aggregate -> stream(aggregate.input());
            case Plan.Sort sort -> stream(sort.input());
            case Plan.Limit limit -> stream(limit.input());
            case Plan.Dedup dedup -> stream(dedup.input());
            case Plan.Expand expand -> stream(expand.input());
            case Plan.Append append -> Stream.concat(stream(append.left()), stream(append.right()));
        };
    }
}
