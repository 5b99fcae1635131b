package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code fieldsAdd}: further fields. Each sees those to its left, so dependent ones become steps of their own. */
final class FieldsAddCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsAdd",
            false,
            List.of(CommandParameter.required("expression", Kind.EXPRESSION, Type.ANY, "`name = expression`.")
                    .many()
                    .assignable(ParameterRule.Assignment.OPTIONAL)),
            "Adds fields, or replaces those of the same name.",
            "fetch logs | fieldsAdd size = stringLength(content), large = size > 1000");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Plan plan = use.input();
        TargetFields step = new TargetFields(use.analysis());
        for (Bound bound : use.all("expression")) {
            String name = FieldNames.of(use.analysis(), bound);
            if (step.contains(name) || readsAny(bound.expression(), step)) {
                use.analysis().countStep(bound.span());
                plan = extended(plan, step);
                step = new TargetFields(use.analysis());
            }
            if (plan.shape().fields().containsKey(name) && !isItself(bound, name)) {
                TargetFields.warnOfOverride(use.analysis(), name, bound.span());
            }
            Expr expr = new ExpressionAnalyser(use.analysis(), plan.shape()).analyse(bound.expression());
            plan = use.analysis().subQueries().onto(plan);
            step.add(name, expr, bound.span());
        }
        return extended(plan, step);
    }

    /** {@code fieldsAdd a} where there is a field {@code a} changes nothing. */
    private static boolean isItself(Bound bound, String name) {
        return bound.expression() instanceof Expression.Field field
                && field.name().text().equals(name);
    }

    private static boolean readsAny(Expression expression, TargetFields written) {
        return expression instanceof Expression.Field field
                ? written.contains(field.name().text())
                : Parts.of(expression).stream().anyMatch(it -> readsAny(it, written));
    }

    private static Plan extended(Plan input, TargetFields fields) {
        return new Plan.Extend(input, fields.named(), fields.added(input.shape()));
    }
}
