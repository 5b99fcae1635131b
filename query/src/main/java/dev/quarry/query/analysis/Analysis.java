package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Query;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.plan.TimeRange;
import java.util.Optional;

/** What all steps of analysing one query share. */
final class Analysis {
    private final CanonicalText canonical;
    private final CompileOptions options;
    private final FunctionCatalogue functions;
    private final Diagnostics diagnostics;
    private final SubQueries subQueries = new SubQueries();
    private int steps;
    private Optional<TimeRange> firstRange = Optional.empty();
    private Optional<TimeRange> sourceRange = Optional.empty();

    Analysis(CompileOptions options, FunctionCatalogue functions, Diagnostics diagnostics) {
        this.canonical = new CanonicalText(functions);
        this.options = options;
        this.functions = functions;
        this.diagnostics = diagnostics;
    }

    /** For a text of our own that stands for a command of the query. */
    Analysis within(String dql) {
        return new Analysis(options, functions, new Diagnostics(dql));
    }

    EvaluationContext context() {
        return options.context();
    }

    /** The lookup tables there are. */
    TabularFiles tabularFiles() {
        return options.tabularFiles();
    }

    FunctionCatalogue functions() {
        return functions;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    SubQueries subQueries() {
        return subQueries;
    }

    /** Counts what makes the plan deeper than the query is long; plans too deep would exhaust the stack. */
    void countStep(Span span) {
        if (++steps == DepthCheck.MOST_COMMANDS) {
            diagnostics.error(
                    "QUERY_TOO_LONG",
                    span,
                    "More than %1$s fields are computed from fields of the same command.",
                    DepthCheck.MOST_COMMANDS);
        }
    }

    /** The timeframe of sources that have none of their own. */
    TimeRange defaultRange() {
        return options.defaultRange().orElseGet(() -> Timeframes.lastTwoHours(context()));
    }

    /** The ratio of records to those read where a command does not say. */
    long samplingRatio() {
        return options.samplingRatio();
    }

    /** A timeframe with a start and an end: where one is missing, that of the data, and without data the last two hours. */
    TimeRange bounded(TimeRange range) {
        boolean hasStart = range.start() > Long.MIN_VALUE;
        boolean hasEnd = range.end() < Long.MAX_VALUE;
        if (hasStart && hasEnd) {
            return range;
        }
        TimeRange data = options.dataSpan().get().orElseGet(() -> Timeframes.lastTwoHours(context()));
        long start = hasStart ? range.start() : data.start();
        long end = hasEnd ? range.end() : data.end();
        return new TimeRange(Math.min(start, end), Math.max(start, end));
    }

    /** Remembers the timeframe of a source; the first one is that of the query. */
    void reads(TimeRange range) {
        if (firstRange.isEmpty()) {
            firstRange = Optional.of(range);
        }
        sourceRange = Optional.of(range);
    }

    /**
     * Begins a query within this one, which has a source of its own.
     *
     * @return for {@link #leave}
     */
    Optional<TimeRange> enter() {
        Optional<TimeRange> outer = sourceRange;
        sourceRange = Optional.empty();
        return outer;
    }

    void leave(Optional<TimeRange> outer) {
        sourceRange = outer;
    }

    /** The timeframe of the source of the query, or sub-query, that is being analysed. */
    TimeRange sourceRange() {
        return sourceRange.orElseGet(this::defaultRange);
    }

    TimeRange range() {
        return firstRange.orElseGet(this::defaultRange);
    }

    /** The canonical form of the query. */
    String text(Query query) {
        return canonical.of(query);
    }

    /** The canonical text of an expression: the field name it has unless another is assigned. */
    String text(Expression expression) {
        return canonical.of(expression);
    }
}
