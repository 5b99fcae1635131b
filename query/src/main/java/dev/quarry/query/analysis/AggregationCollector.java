package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Takes the aggregations out of expressions over them, leaving a reference to a hidden field in their place. */
final class AggregationCollector {
    /** Cannot be written in a query, so hidden fields meet no others. */
    private static final String HIDDEN = "\u0000aggregation ";

    private final Analysis analysis;
    private final Shape input;
    private final List<NamedAggregation> collected = new ArrayList<>();
    private final List<UnaryOperator<Plan>> above = new ArrayList<>();

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
        return elementWise.map(it -> add(it, List.of(loop.get()))).orElseGet(() -> {
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_FOR_AGGREGATION_FUNCTIONS",
                            call.span(),
                            "`%1$s` can't aggregate arrays element by element; `avg`, `max`, `min` and `sum` can.",
                            function.name());
            return ExpressionAnalyser.UNKNOWN;
        });
    }

    /** Fields of any type can be aggregated: what a function does not know how to, makes its result null. */
    private static FunctionParameter ofAnyField(FunctionParameter parameter) {
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

    /**
     * A field that a step above the aggregation adds.
     *
     * @param over makes the step from its input and the field's name
     */
    Expr field(Type type, BiFunction<Plan, String, Plan> over) {
        String name = analysis.subQueries().hiddenName();
        above.add(plan -> over.apply(plan, name));
        return new Expr.FieldRef(name, type);
    }

    /** Whether there are steps above the aggregation. */
    boolean hasSteps() {
        return !above.isEmpty();
    }

    /** The aggregation with the steps above it on top. */
    Plan onto(Plan aggregation) {
        Plan plan = aggregation;
        for (UnaryOperator<Plan> step : above) {
            plan = step.apply(plan);
        }
        return plan;
    }

    List<NamedAggregation> collected() {
        return collected;
    }
}
