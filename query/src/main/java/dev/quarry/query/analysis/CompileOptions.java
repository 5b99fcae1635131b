package dev.quarry.query.analysis;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.TimeRange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What a query is compiled with.
 *
 * @param context clock, zone and locale
 * @param defaultRange used by sources without a timeframe of their own; empty for the last two hours
 * @param maxRecords appended as a final limit when present
 * @param rewrite whether the plan is rewritten to run faster; off, it follows the query step by step
 * @param tabularFiles the lookup tables that the query may load
 * @param samplingRatio one record in so many is read where a query does not say: a power of ten
 * @param dataSpan the timeframe of all the records there are; asked only where a query divides a timeframe without bounds
 */
public record CompileOptions(
        EvaluationContext context,
        Optional<TimeRange> defaultRange,
        OptionalLong maxRecords,
        boolean rewrite,
        TabularFiles tabularFiles,
        long samplingRatio,
        Supplier<Optional<TimeRange>> dataSpan) {

    /** Without lookup tables, over no records. */
    public CompileOptions(
            EvaluationContext context, Optional<TimeRange> defaultRange, OptionalLong maxRecords, boolean rewrite) {
        this(context, defaultRange, maxRecords, rewrite, TabularFiles.NONE, 1, Optional::empty);
    }

    /** With rewriting, without lookup tables, over no records. */
    public CompileOptions(EvaluationContext context, Optional<TimeRange> defaultRange, OptionalLong maxRecords) {
        this(context, defaultRange, maxRecords, true);
    }

    /** The same with lookup tables. */
    public CompileOptions with(TabularFiles files) {
        return new CompileOptions(context, defaultRange, maxRecords, rewrite, files, samplingRatio, dataSpan);
    }

    /** Reading one record in so many where a query does not say. */
    public CompileOptions withSampling(long ratio) {
        return new CompileOptions(context, defaultRange, maxRecords, rewrite, tabularFiles, ratio, dataSpan);
    }

    /** The same over records of that timeframe. */
    public CompileOptions withDataSpan(Supplier<Optional<TimeRange>> span) {
        return new CompileOptions(context, defaultRange, maxRecords, rewrite, tabularFiles, samplingRatio, span);
    }

    /** The plan as the query says it, step by step. */
    public CompileOptions asWritten() {
        return new CompileOptions(context, defaultRange, maxRecords, false, tabularFiles, samplingRatio, dataSpan);
    }
}
