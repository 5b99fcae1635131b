package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calls of functions: scalar ones, aggregations, and the few that steer how their argument is evaluated. */
final class FunctionCalls {
    private static final Map<String, Expr.Fold> FOLDS = Map.of(
            "iany", Expr.Fold.ANY,
            "iavg", Expr.Fold.AVG,
            "icollectarray", Expr.Fold.COLLECT,
            "imax", Expr.Fold.MAX,
            "imin", Expr.Fold.MIN,
            "isum", Expr.Fold.SUM);

    /** Those that say how their parameters are evaluated, so that they are not in the catalogue. */
    private static final List<String> STEERING =
            List.of("iAny", "iAvg", "iCollectArray", "iIndex", "iMax", "iMin", "iSum", LookupFunction.NAME);

    private FunctionCalls() {}

    /** The official spelling of a function that is not in the catalogue, if the name is one. */
    static Optional<String> steeringName(String name) {
        return STEERING.stream().filter(it -> it.equalsIgnoreCase(name)).findFirst();
    }

    /** Whether a function, in lower case, takes the results of a loop. */
    static boolean isFold(String name) {
        return FOLDS.containsKey(name);
    }

    static Expr analyse(ExpressionAnalyser expressions, Expression.Call call) {
        Analysis analysis = expressions.analysis();
        String name = call.function().text().toLowerCase(Locale.ROOT);
        if (FOLDS.containsKey(name)) {
            return fold(expressions, call, FOLDS.get(name));
        }
        if (name.equals("iindex")) {
            return expressions.loops().index();
        }
        if (name.equals("record")) {
            return record(expressions, call);
        }
        if (name.equals(LookupFunction.NAME)) {
            return LookupFunction.analyse(expressions, call);
        }
        Optional<AggregateFunction> aggregate = analysis.functions().aggregate(name);
        if (aggregate.isPresent()) {
            return aggregation(expressions, call, aggregate.get());
        }
        Optional<ScalarFunction> scalar = analysis.functions().scalar(name);
        if (scalar.isEmpty()) {
            return unknown(analysis, call.function());
        }
        if (EntitySelector.is(name)) {
            return EntitySelector.misplaced(analysis, call);
        }
        return scalar(expressions, call, scalar.get());
    }

    private static Expr scalar(ExpressionAnalyser expressions, Expression.Call call, ScalarFunction function) {
        Optional<List<Expr>> arguments = arguments(expressions, call, function.name(), function.parameters());
        if (function.name().equals("matchesPhrase")) {
            arguments.ifPresent(it -> SearchTerms.checkPhrase(call, it.get(1), it.get(3), expressions.analysis()));
        }
        return arguments.map(it -> expressions.call(function, it)).orElse(ExpressionAnalyser.UNKNOWN);
    }

    /** The arguments in the shape of {@code Expr.Call.arguments}; empty when an error was reported. */
    static Optional<List<Expr>> arguments(
            ExpressionAnalyser expressions, Expression.Call call, String name, List<FunctionParameter> parameters) {
        Diagnostics diagnostics = expressions.analysis().diagnostics();
        List<FunctionRule> rules = parameters.stream().map(FunctionRule::new).toList();
        long before = diagnostics.errorCount();
        BoundParameters bound =
                ParameterBinder.function(name, call.function().span(), rules, call.parameters(), diagnostics);
        List<Expr> arguments = new ArrayList<>();
        List<Expr> variadic = new ArrayList<>();
        for (FunctionParameter parameter : parameters) {
            List<Expr> values = new ArrayList<>();
            for (Bound value : bound.all(parameter.name())) {
                values.add(
                        EntitySelector.isSoughtBy(name, parameter, values.size(), value)
                                ? selector(expressions, (Expression.Call) value.expression())
                                : ArgumentCheck.analyse(expressions, value, parameter));
            }
            if (parameter.variadic()) {
                variadic.addAll(values);
            } else {
                arguments.add(values.stream()
                        .findFirst()
                        .or(() -> parameter.defaultValue().map(Expr.Constant::new))
                        .orElse(ExpressionAnalyser.UNKNOWN));
            }
        }
        arguments.addAll(variadic);
        return diagnostics.errorCount() > before ? Optional.empty() : Optional.of(arguments);
    }

    private static Expr selector(ExpressionAnalyser expressions, Expression.Call call) {
        return scalar(
                expressions,
                call,
                expressions
                        .analysis()
                        .functions()
                        .scalar(call.function().text())
                        .orElseThrow());
    }

    /** {@code record(a = 1, b)}: names and values by turns. */
    private static Expr record(ExpressionAnalyser expressions, Expression.Call call) {
        List<FunctionRule> rules = List.of(FunctionRule.RECORD_MEMBER);
        BoundParameters bound = ParameterBinder.function(
                "record",
                call.function().span(),
                rules,
                call.parameters(),
                expressions.analysis().diagnostics());
        List<Expr> pairs = new ArrayList<>();
        for (Bound member : bound.all(FunctionRule.RECORD_MEMBER.name())) {
            pairs.add(new Expr.Constant(Value.of(FieldNames.of(expressions.analysis(), member))));
            pairs.add(expressions.walk(member.expression()));
        }
        return expressions.call(
                expressions.analysis().functions().scalar("record").orElseThrow(), pairs);
    }

    private static Expr fold(ExpressionAnalyser expressions, Expression.Call call, Expr.Fold fold) {
        List<FunctionRule> rules = List.of(FunctionRule.ITERATIVE);
        Analysis analysis = expressions.analysis();
        BoundParameters bound = ParameterBinder.function(
                call.function().text(), call.function().span(), rules, call.parameters(), analysis.diagnostics());
        List<Bound> given = bound.all(FunctionRule.ITERATIVE.name());
        if (given.isEmpty()) {
            return ExpressionAnalyser.UNKNOWN;
        }
        expressions.loops().enter();
        Expr body = expressions.walk(given.getFirst().expression());
        Optional<Expr> loop = expressions.loops().leave(body, fold).map(it -> Folding.loop(it, analysis.context()));
        return loop.orElseGet(() -> {
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_EXPECTED",
                            given.getFirst().span(),
                            "The parameter of `%1$s` has to iterate over an array: `%1$s(array[])`.",
                            call.function().text());
            return ExpressionAnalyser.UNKNOWN;
        });
    }

    private static Expr aggregation(ExpressionAnalyser expressions, Expression.Call call, AggregateFunction function) {
        if (expressions.aggregations().isEmpty()) {
            expressions
                    .analysis()
                    .diagnostics()
                    .error(
                            "PARAMETER_MUST_NOT_BE_AN_AGGREGATION",
                            call.span(),
                            "The parameter must not be an aggregation, but `%1$s` is one. "
                                    + "A field of that name is written in back-ticks.",
                            expressions.analysis().text(call));
            return ExpressionAnalyser.UNKNOWN;
        }
        return expressions.aggregations().get().collect(call, function);
    }

    private static List<String> names(Analysis analysis) {
        List<String> names = new ArrayList<>(STEERING);
        analysis.functions().scalars().forEach(it -> names.add(it.name()));
        analysis.functions().aggregates().forEach(it -> names.add(it.name()));
        return names;
    }

    private static Expr unknown(Analysis analysis, Name name) {
        Optional<String> near =
                OtherNames.function(name.text()).or(() -> NearNames.nearest(name.text(), names(analysis)));
        analysis.diagnostics()
                .add(NearNames.unknown(
                        "UNKNOWN_FUNCTION",
                        name.span(),
                        "There's no function `%1$s`.",
                        name.text(),
                        near,
                        UnaryOperator.identity()));
        return ExpressionAnalyser.UNKNOWN;
    }
}
