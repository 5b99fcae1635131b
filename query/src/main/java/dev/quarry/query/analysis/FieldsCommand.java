package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code fields}: exactly these columns. Expressions see the input only, not each other. */
final class FieldsCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fields",
            false,
            List.of(CommandParameter.required(
                            "expression", Kind.EXPRESSION, Type.ANY, "A field, or `name = expression`.")
                    .many()
                    .assignable(ParameterRule.Assignment.OPTIONAL)),
            "Keeps only the given fields, in this order.",
            "fetch logs | fields timestamp, size = stringLength(content)");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TargetFields fields = new TargetFields(use.analysis());
        ExpressionAnalyser expressions = use.expressions();
        for (Bound bound : use.all("expression")) {
            fields.add(FieldNames.of(use.analysis(), bound), expressions.analyse(bound.expression()), bound.span());
        }
        return new Plan.Project(use.input(), fields.named(), fields.closedShape());
    }
}
