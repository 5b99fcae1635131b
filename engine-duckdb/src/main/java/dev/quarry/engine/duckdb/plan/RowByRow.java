package dev.quarry.engine.duckdb.plan;

import dev.quarry.query.plan.Plan;

/** Plans of which DuckDB delivers one row after the other, in order, as it reads them. */
public final class RowByRow {
    private RowByRow() {}

    /** Whether no step needs more than the row at hand. */
    public static boolean isTrueOf(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> true;
            case Plan.Table table -> true;
            case Plan.Rows rows -> true;
            case Plan.Filter it -> isTrueOf(it.input());
            case Plan.Project it -> isTrueOf(it.input());
            case Plan.Extend it -> isTrueOf(it.input());
            case Plan.Reshape it -> isTrueOf(it.input());
            case Plan.Parse it -> isTrueOf(it.input());
            case Plan.Limit it -> isTrueOf(it.input());
            case Plan.Expand it -> isTrueOf(it.input());
            case Plan.Spread it -> isTrueOf(it.input());
            case Plan.Unpivot it -> isTrueOf(it.input());
            case Plan.FailIf it -> isTrueOf(it.input());
            case Plan.Append it -> isTrueOf(it.left()) && isTrueOf(it.right());
            case Plan.Aggregate it -> false;
            case Plan.Sort it -> false;
            case Plan.Dedup it -> false;
            case Plan.Join it -> false;
            case Plan.Membership it -> false;
            case Plan.TimeSeries it -> false;
        };
    }
}
