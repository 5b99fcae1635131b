package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.Optional;

/** {@code value in [sub-query]}. */
final class MembershipOperator {
    private MembershipOperator() {}

    static Expr analyse(ExpressionAnalyser expressions, Expression.Binary in) {
        Analysis analysis = expressions.analysis();
        expressions.loops().enter();
        Expr needle = expressions.walk(in.left());
        boolean indexOnly = expressions.loops().indexWithoutArray();
        Optional<Expr.Loop> each = expressions.loops().leave(needle, Expr.Fold.COLLECT);
        if (indexOnly) {
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_EXPECTED",
                            in.left().span(),
                            "`iIndex()` needs an array to iterate over on the same side of `in`: `array[]`.");
        }
        if (!(in.right() instanceof Expression.SubQuery subQuery)) {
            analysis.diagnostics()
                    .error(
                            "MANDATORY_PARAMETER_HAS_TO_BE",
                            in.right().span(),
                            "The right side of `in` has to be %1$s. To compare with values, use the function `in(...)`.",
                            "a query in brackets");
            return ExpressionAnalyser.UNKNOWN;
        }
        Optional<Plan> right = values(analysis, subQuery);
        if (right.isEmpty()) {
            return ExpressionAnalyser.UNKNOWN;
        }
        if (each.isEmpty()) {
            return expressions.field(Type.BOOLEAN, (input, name) -> step(input, needle, false, right.get(), name));
        }
        Expr needles = Folding.loop(each.get(), analysis.context());
        return expressions
                .loops()
                .element(expressions.field(Type.ARRAY, (input, name) -> step(input, needles, true, right.get(), name)));
    }

    private static Plan step(Plan input, Expr needle, boolean each, Plan right, String name) {
        return new Plan.Membership(
                input, needle, each, right, name, input.shape().with(name, each ? Type.ARRAY : Type.BOOLEAN));
    }

    /** A query with a single field. */
    private static Optional<Plan> values(Analysis analysis, Expression.SubQuery subQuery) {
        Diagnostics diagnostics = analysis.diagnostics();
        Span span = subQuery.span();
        long before = diagnostics.errorCount();
        Optional<Plan> plan = SubQueries.plan(analysis, new Bound(Optional.empty(), subQuery, Optional.empty(), span));
        if (plan.isEmpty() || diagnostics.errorCount() > before) {
            return Optional.empty();
        }
        Shape shape = plan.get().shape();
        boolean isOpen = shape.tail().filter(tail -> !tail.isNothing()).isPresent();
        if (isOpen || shape.fields().size() != 1) {
            diagnostics.error(
                    "SUB_QUERY_HAS_TO_HAVE_ONE_FIELD",
                    span,
                    "The sub-query of `in` has to have exactly one field, but has %1$s. End it with `| fields name`.",
                    isOpen
                            ? "those of whole records"
                            : Integer.toString(shape.fields().size()));
            return Optional.empty();
        }
        return plan;
    }
}
