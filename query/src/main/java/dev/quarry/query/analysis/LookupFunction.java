package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;

/** The function {@code lookup([sub-query], sourceField: a, lookupField: b)}: the first record that matches. */
final class LookupFunction {
    static final String NAME = "lookup";

    private record Rule(String name, boolean required, boolean positional) implements ParameterRule {
        @Override
        public boolean variadic() {
            return false;
        }

        @Override
        public Assignment assignment() {
            return Assignment.NONE;
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("lookupTable", true, true),
            new Rule("sourceField", false, false),
            new Rule("lookupField", true, false),
            new Rule("executionOrder", false, false),
            new Rule("broadcast", false, false));

    private LookupFunction() {}

    static Expr analyse(ExpressionAnalyser expressions, Expression.Call call) {
        Analysis analysis = expressions.analysis();
        long before = analysis.diagnostics().errorCount();
        BoundParameters parameters = ParameterBinder.function(
                NAME, call.function().span(), RULES, call.parameters(), analysis.diagnostics());
        if (analysis.diagnostics().errorCount() > before) {
            return ExpressionAnalyser.UNKNOWN;
        }
        Choices.checkExecution(analysis, parameters);
        Optional<Plan> right =
                SubQueries.plan(analysis, parameters.all("lookupTable").getFirst());
        if (right.isEmpty()) {
            return ExpressionAnalyser.UNKNOWN;
        }
        Bound source = parameters.all("sourceField").stream()
                .findFirst()
                .orElseGet(() -> parameters.all("lookupField").getFirst());
        if (expressions.aggregations().isPresent()) {
            analysis.diagnostics()
                    .error(
                            "MANDATORY_PARAMETER_HAS_TO_BE",
                            source.span(),
                            "The parameter has to be %1$s. Records can be looked up inside of one, or in `by:`.",
                            "an aggregation");
            return ExpressionAnalyser.UNKNOWN;
        }
        KeyPair key = LookupKeys.of(
                analysis, parameters, expressions.shape(), right.get().shape());
        String row = analysis.subQueries().hiddenName();
        Plan table = RowRecords.added(
                right.get(), row, RowRecords.whole(analysis, right.get().shape()));
        return analysis.subQueries()
                .field(
                        Type.RECORD,
                        (input, name) -> new JoinTable(
                                        table,
                                        List.of(new Named(name, new Expr.FieldRef(row, Type.RECORD))),
                                        Optional.empty())
                                .joinedTo(input, List.of(key), JoinKind.FIRST));
    }
}
