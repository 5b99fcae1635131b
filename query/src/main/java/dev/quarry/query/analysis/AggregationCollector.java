package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;

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
        var arguments = FunctionCalls.arguments(expressions, call, function.name(), function.parameters());
        if (expressions
                .loops()
                .leave(ExpressionAnalyser.UNKNOWN, Expr.Fold.COLLECT)
                .isPresent()) {
            return expressions.notSupported(call.span(), "An aggregation of the elements of arrays");
        }
        if (arguments.isEmpty()) {
            return ExpressionAnalyser.UNKNOWN;
        }
        List<Expr> given = arguments.get();
        NamedAggregation aggregation = new NamedAggregation(
                HIDDEN + collected.size(),
                function,
                given,
                function.result().of(given.stream().map(Expr::type).toList()));
        collected.add(aggregation);
        return new Expr.FieldRef(aggregation.name(), aggregation.type());
    }

    List<NamedAggregation> collected() {
        return collected;
    }
}
