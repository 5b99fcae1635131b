package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the aggregations out of expressions over them, leaving a reference to a hidden field in their place. */
final class AggregationCollector {
    /** Cannot be written in a query, so hidden fields meet no others. */
    private static final String HIDDEN = "\u0000aggregation ";

    private final Analysis analysis;
    private final Shape input;
    private final List<NamedAggregation> collected = new ArrayList<>();

    AggregationCollector(Analysis analysis, Shape input) {
        this.analysis = analysis;
        this.input = input;
    }

    Expr collect(Expression.Call call, AggregateFunction function) {
        ExpressionAnalyser expressions = new ExpressionAnalyser(analysis, input);
        expressions.loops().enter();
        List<FunctionParameter> parameters = function.parameters().stream()
                .map(AggregationCollector::ofAnyField)
                .toList();
        var arguments = FunctionCalls.arguments(expressions, call, function.name(), parameters);
        Expr first = arguments.stream().flatMap(List::stream).findFirst().orElse(ExpressionAnalyser.UNKNOWN);
        Optional<Expr.Loop> loop = expressions.loops().leave(first, Expr.Fold.COLLECT);
        if (arguments.isEmpty()) {
            return ExpressionAnalyser.UNKNOWN;
        }
        if (loop.isEmpty()) {
            return add(function, arguments.get());
        }
        Optional<AggregateFunction> elementWise = analysis.functions().elementWise(function);
        return elementWise
                .map(it -> add(it, List.of(loop.get())))
                .orElseGet(() -> expressions.notSupported(
                        call.span(), "The aggregation `" + function.name() + "` of the elements of arrays"));
    }

    /** Fields of any type can be aggregated: what a function does not know how to, makes its result null. */
    static FunctionParameter ofAnyField(FunctionParameter parameter) {
        return parameter.requirement() == Requirement.ANY_EXPRESSION && !parameter.isOptional()
                ? parameter.ofAnyField()
                : parameter;
    }

    private Expr add(AggregateFunction function, List<Expr> arguments) {
        NamedAggregation aggregation = new NamedAggregation(
                HIDDEN + collected.size(),
                function,
                arguments,
                function.result().of(arguments.stream().map(Expr::type).toList()));
        collected.add(aggregation);
        return new Expr.FieldRef(aggregation.name(), aggregation.type());
    }

    List<NamedAggregation> collected() {
        return collected;
    }
}
