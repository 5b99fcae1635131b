package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code failIf}: a query that says itself when its result would be wrong. */
final class FailIfCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "failIf",
            false,
            List.of(
                    required("condition", Kind.EXPRESSION, Type.BOOLEAN, "What must not be true of any record."),
                    required("message", Kind.EXPRESSION, Type.STRING, "What the query fails with.")),
            "Fails the query when the condition is true for a record.",
            "fetch logs | summarize n = count() | failIf n == 0, \"There are no logs.\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Expr condition = use.expressions().condition(use.first("condition").orElseThrow());
        Expr message = use.expressions().typed(use.first("message").orElseThrow(), Type.STRING);
        return new Plan.FailIf(use.input(), condition, message);
    }
}
