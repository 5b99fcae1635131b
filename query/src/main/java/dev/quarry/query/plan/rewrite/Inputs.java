package dev.quarry.query.plan.rewrite;

import dev.quarry.query.plan.Plan;
import java.util.function.UnaryOperator;

/** Steps over other inputs. */
public final class Inputs {
    private Inputs() {}

    /** The same step over changed inputs. */
    public static Plan map(Plan plan, UnaryOperator<Plan> change) {
        return switch (plan) {
            case Plan.Scan it -> it;
            case Plan.Table it -> it;
            case Plan.Rows it -> it;
            case Plan.Append it -> new Plan.Append(change.apply(it.left()), change.apply(it.right()), it.shape());
            case Plan.Join it ->
                new Plan.Join(
                        change.apply(it.left()),
                        change.apply(it.right()),
                        it.keys(),
                        it.kind(),
                        it.fields(),
                        it.tailPrefix(),
                        it.shape());
            case Plan.Membership it ->
                new Plan.Membership(
                        change.apply(it.input()),
                        it.needle(),
                        it.each(),
                        change.apply(it.right()),
                        it.name(),
                        it.shape());
            default -> replace(plan, change.apply(only(plan)));
        };
    }

    /** The input of a step that has one. */
    static Plan only(Plan plan) {
        return switch (plan) {
            case Plan.Filter it -> it.input();
            case Plan.Project it -> it.input();
            case Plan.Extend it -> it.input();
            case Plan.Reshape it -> it.input();
            case Plan.Parse it -> it.input();
            case Plan.Aggregate it -> it.input();
            case Plan.Sort it -> it.input();
            case Plan.Limit it -> it.input();
            case Plan.Dedup it -> it.input();
            case Plan.Expand it -> it.input();
            case Plan.Membership it -> it.input();
            case Plan.Spread it -> it.input();
            case Plan.Unpivot it -> it.input();
            case Plan.TimeSeries it -> it.input();
            case Plan.FailIf it -> it.input();
            case Plan.Scan it -> throw new IllegalArgumentException("a scan has no input: " + it);
            case Plan.Table it -> throw new IllegalArgumentException("a table has no input: " + it);
            case Plan.Rows it -> throw new IllegalArgumentException("rows have no input: " + it);
            case Plan.Append it -> throw new IllegalArgumentException("two inputs: " + it);
            case Plan.Join it -> throw new IllegalArgumentException("two inputs: " + it);
        };
    }

    /** The same step over another input. */
    static Plan replace(Plan plan, Plan input) {
        return switch (plan) {
            case Plan.Filter it -> new Plan.Filter(input, it.condition());
            case Plan.Project it -> new Plan.Project(input, it.fields(), it.shape());
            case Plan.Extend it -> new Plan.Extend(input, it.fields(), it.shape());
            case Plan.Reshape it -> new Plan.Reshape(input, it.change(), it.shape());
            case Plan.Parse it ->
                new Plan.Parse(
                        input,
                        it.text(),
                        it.pattern(),
                        it.exports(),
                        it.prerequisite(),
                        it.preserveOnFailure(),
                        it.baseTime(),
                        it.shape());
            case Plan.Aggregate it -> new Plan.Aggregate(input, it.keys(), it.aggregations(), it.shape());
            case Plan.Sort it -> new Plan.Sort(input, it.keys());
            case Plan.Limit it -> new Plan.Limit(input, it.count());
            case Plan.Dedup it -> new Plan.Dedup(input, it.keys(), it.sort());
            case Plan.Expand it -> new Plan.Expand(input, it.name(), it.array(), it.limit(), it.shape());
            case Plan.Membership it ->
                new Plan.Membership(input, it.needle(), it.each(), it.right(), it.name(), it.shape());
            case Plan.Spread it ->
                new Plan.Spread(input, it.record(), it.prefix(), it.depth(), it.keepsExisting(), it.shape());
            case Plan.Unpivot it -> new Plan.Unpivot(input, it.kept(), it.shown(), it.shape());
            case Plan.TimeSeries it ->
                new Plan.TimeSeries(
                        input,
                        it.time(),
                        it.spread(),
                        it.bins(),
                        it.keys(),
                        it.aggregations(),
                        it.nonempty(),
                        it.shape());
            case Plan.FailIf it -> new Plan.FailIf(input, it.condition(), it.message());
            case Plan.Scan it -> throw new IllegalArgumentException("a scan has no input: " + it);
            case Plan.Table it -> throw new IllegalArgumentException("a table has no input: " + it);
            case Plan.Rows it -> throw new IllegalArgumentException("rows have no input: " + it);
            case Plan.Append it -> throw new IllegalArgumentException("two inputs: " + it);
            case Plan.Join it -> throw new IllegalArgumentException("two inputs: " + it);
        };
    }
}
