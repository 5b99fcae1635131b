package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.pattern.Pattern;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;

/**
 * {@code jsonExtract}: members of the JSON object in a text as fields. It is a {@code parse} into a field without a name, whose
 * members become fields where there is none yet.
 */
final class JsonExtractCommand implements CommandAnalyser {
    /** No name of DQL. */
    private static final String PARSED = "\u0000json";

    private static final Pattern JSON = Pattern.compile("JSON:json");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "jsonExtract",
            false,
            List.of(
                    CommandParameter.required("input", Kind.EXPRESSION, Type.STRING, "The text with the JSON object."),
                    CommandParameter.optional(
                            "conflicts",
                            Kind.FIELD,
                            Type.ANY,
                            "The new field for a record of members whose field exists already; without it they are left out.")),
            "Makes fields of the members of a JSON object.",
            "fetch logs | jsonExtract content");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Expr text = use.expressions().typed(use.first("input").orElseThrow(), Type.STRING);
        Shape before = use.shape();
        Expr parsed = new Expr.FieldRef(PARSED, Type.RECORD);
        Plan plan = new Plan.Parse(
                use.input(),
                text,
                JSON,
                List.of(new Plan.Export(PARSED, Type.RECORD)),
                Optional.empty(),
                false,
                Optional.empty(),
                before.with(PARSED, Type.RECORD));
        Optional<Bound> conflicts = use.first("conflicts");
        if (conflicts.isPresent()) {
            if (!(conflicts.get().expression() instanceof Expression.Field field)
                    || conflicts.get().target().isPresent()) {
                use.analysis().diagnostics().parameterHasToBe(conflicts.get().span(), "the name of a new field");
                return use.input();
            }
            String name = field.name().text();
            if (before.fields().containsKey(name)) {
                TargetFields.warnOfOverride(
                        use.analysis(), name, conflicts.get().span());
            }
            Expr colliding = new Expr.Call(
                    use.analysis().functions().operator("collidingMembers"),
                    List.of(parsed, new Expr.WholeRow(before)),
                    Type.RECORD);
            plan = new Plan.Extend(
                    plan, List.of(new Named(name, colliding)), plan.shape().with(name, Type.RECORD));
        }
        Shape spread = FieldsFlattenCommand.spread(plan.shape(), "");
        plan = new Plan.Spread(plan, parsed, "", 1, true, spread);
        return new Plan.Reshape(plan, new Plan.Change.Remove(List.of(PARSED)), spread.without(List.of(PARSED)));
    }
}
