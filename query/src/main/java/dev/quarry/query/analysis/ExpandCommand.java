package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.OptionalLong;

/** {@code expand}: a row per element of an array. */
final class ExpandCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "expand",
            false,
            List.of(
                    CommandParameter.required(
                                    "expression", Kind.EXPRESSION, Type.ARRAY, "The array; `name = array` keeps it.")
                            .assignable(ParameterRule.Assignment.OPTIONAL),
                    CommandParameter.optional(
                            "limit", Kind.CONSTANT, Type.LONG, "How many elements of each array at most.")),
            "Makes a row of each element of an array; records without one vanish.",
            "data record(a = array(1, 2)) | expand a");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Bound bound = use.first("expression").orElseThrow();
        Expr array = use.expressions().analyse(bound.expression());
        if (!ExpressionAnalyser.fits(array, Type.ARRAY)) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS",
                            bound.expression().span(),
                            "The parameter has to be %1$s, but was %2$s.",
                            TypeNames.of(Type.ARRAY),
                            TypeNames.of(array.type()));
        }
        String name = FieldNames.of(use.analysis(), bound);
        OptionalLong limit = use.wholeNumber("limit", 1).map(OptionalLong::of).orElse(OptionalLong.empty());
        return new Plan.Expand(use.input(), name, array, limit, use.shape().with(name, Type.ANY));
    }
}
