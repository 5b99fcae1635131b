package dev.quarry.query.analysis;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.TimeRange;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a query is compiled with.
 *
 * @param context clock, zone and locale
 * @param defaultRange used by sources without a timeframe of their own; empty for the last two hours
 * @param maxRecords appended as a final limit when present
 * @param rewrite whether the plan is rewritten to run faster; off, it follows the query step by step
 * @param tabularFiles the lookup tables that the query may load
 */
public record CompileOptions(
        EvaluationContext context,
        Optional<TimeRange> defaultRange,
        OptionalLong maxRecords,
        boolean rewrite,
        TabularFiles tabularFiles) {

    /** Without lookup tables. */
    public CompileOptions(
            EvaluationContext context, Optional<TimeRange> defaultRange, OptionalLong maxRecords, boolean rewrite) {
        this(context, defaultRange, maxRecords, rewrite, TabularFiles.NONE);
    }

    /** With rewriting, without lookup tables. */
    public CompileOptions(EvaluationContext context, Optional<TimeRange> defaultRange, OptionalLong maxRecords) {
        this(context, defaultRange, maxRecords, true);
    }

    public CompileOptions with(TabularFiles files) {
        return new CompileOptions(context, defaultRange, maxRecords, rewrite, files);
    }
}
