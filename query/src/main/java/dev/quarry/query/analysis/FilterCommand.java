package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code filter} and {@code filterOut}. */
final class FilterCommand implements CommandAnalyser {
    private final CommandDescription description;
    private final boolean keepsMatches;

    private FilterCommand(boolean keepsMatches, String name, String text, String example) {
        this.keepsMatches = keepsMatches;
        this.description = new CommandDescription(
                name,
                false,
                List.of(CommandParameter.required(
                        "condition", Kind.EXPRESSION, Type.BOOLEAN, "What is true of the records meant.")),
                text,
                example);
    }

    static FilterCommand keepingMatches() {
        return new FilterCommand(
                true,
                "filter",
                "Keeps the records for which the condition is true.",
                "fetch logs | filter loglevel == \"ERROR\"");
    }

    static FilterCommand droppingMatches() {
        return new FilterCommand(
                false,
                "filterOut",
                "Drops the records for which the condition is true, and keeps those for which it is false or unknown.",
                "fetch logs | filterOut startsWith(content, \"DEBUG\")");
    }

    @Override
    public CommandDescription description() {
        return description;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Bound bound = use.first("condition").orElseThrow();
        ExpressionAnalyser expressions = use.expressions();
        Expr condition = expressions.condition(bound);
        if (condition instanceof Expr.Constant) {
            use.analysis()
                    .diagnostics()
                    .warning(
                            "CONSTANT_FILTER_CONDITION",
                            bound.expression().span(),
                            "The filter condition evaluates to a constant value. "
                                    + "This means either you won't get a result or the filter won't have an effect.");
        }
        return new Plan.Filter(
                use.input(),
                keepsMatches ? condition : expressions.call(expressions.operator("isNotTrue"), List.of(condition)));
    }
}
