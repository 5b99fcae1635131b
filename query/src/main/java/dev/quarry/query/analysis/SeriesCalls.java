package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.SeriesFunction;
import dev.quarry.query.plan.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls of aggregations that time series consist of. They stand alone, not within expressions.
 *
 * @param functions finds an aggregation by its name
 * @param what completes “the parameter has to be …”
 */
record SeriesCalls(Analysis analysis, Shape input, Function<String, Optional<SeriesFunction>> functions, String what) {
    /** A call with its arguments in the shape of {@code Expr.Call.arguments}. */
    record SeriesCall(SeriesFunction function, List<Expr> arguments, Bound bound) {
        /** Whether it gives the edges of the bins, and nothing about records. */
        boolean isTimes() {
            return function.parameters().isEmpty();
        }

        /** A constant argument. */
        Optional<Expr.Constant> constant(String parameter) {
            for (int i = 0; i < arguments.size(); i++) {
                if (function.parameters().get(i).name().equals(parameter)
                        && arguments.get(i) instanceof Expr.Constant constant
                        && !constant.value().isNull()) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        }
    }

    /** All calls; an error was reported for each that is missing. */
    List<SeriesCall> all(List<Bound> bounds) {
        List<SeriesCall> calls =
                bounds.stream().flatMap(bound -> call(bound).stream()).toList();
        if (!calls.isEmpty() && calls.stream().allMatch(SeriesCall::isTimes)) {
            analysis.diagnostics()
                    .error(
                            "TIMESERIES_AGGREGATION_MISSING",
                            calls.getFirst().bound().span(),
                            "`%1$s` needs an aggregation beside it.",
                            analysis.text(calls.getFirst().bound().expression()));
        }
        return calls;
    }

    private Optional<SeriesCall> call(Bound bound) {
        if (!(bound.expression() instanceof Expression.Call call)) {
            return wrong(bound);
        }
        Optional<SeriesFunction> function = functions.apply(call.function().text());
        if (function.isEmpty()) {
            return wrong(bound);
        }
        ExpressionAnalyser expressions = new ExpressionAnalyser(analysis, input);
        expressions.loops().enter();
        Optional<List<Expr>> arguments = FunctionCalls.arguments(
                expressions, call, function.get().name(), function.get().parameters());
        Expr first = arguments.stream().flatMap(List::stream).findFirst().orElse(ExpressionAnalyser.UNKNOWN);
        if (expressions.loops().leave(first, Expr.Fold.COLLECT).isPresent()) {
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_FOR_AGGREGATION_FUNCTIONS",
                            call.span(),
                            "The aggregation `%1$s` can't iterate over the elements of arrays here.",
                            function.get().name());
            return Optional.empty();
        }
        return arguments.map(it -> new SeriesCall(function.get(), it, bound));
    }

    private Optional<SeriesCall> wrong(Bound bound) {
        analysis.diagnostics().parameterHasToBe(bound.expression().span(), what);
        return Optional.empty();
    }
}
