package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.BooleanValue;
import java.util.Optional;

/** Points out comparisons whose result does not depend on the row. */
final class ComparisonNotes {
    private ComparisonNotes() {}

    static void add(Analysis analysis, Expression.Binary binary, Expr left, Expr right, Expr result) {
        Optional<Boolean> constant = result instanceof Expr.Constant it && it.value() instanceof BooleanValue value
                ? Optional.of(value.value())
                : Optional.empty();
        if (constant.isPresent()) {
            always(analysis, binary, constant.get());
        } else if (!left.type().possible().isEmpty()
                && !right.type().possible().isEmpty()
                && !comparable(left.type(), right.type())) {
            incompatible(analysis, binary, left, right);
        }
    }

    private static void always(Analysis analysis, Expression.Binary binary, boolean result) {
        boolean equal = (binary.operator() == BinaryOperator.EQUAL) == result;
        analysis.diagnostics()
                .warning(
                        result ? "EXPRESSION_ALWAYS_TRUE_EQUALS" : "EXPRESSION_ALWAYS_FALSE_EQUALS",
                        binary.span(),
                        // The two blanks are what users and their tools know.
                        "The expression `%1$s` is always " + result + " because the "
                                + (equal
                                        ? "two arguments of %2$s are equal."
                                        : " two arguments of %2$s are not equal."),
                        analysis.text(binary),
                        binary.operator().text());
    }

    private static void incompatible(Analysis analysis, Expression.Binary binary, Expr left, Expr right) {
        analysis.diagnostics()
                .warning(
                        "EQUALITY_COMPARISON_OF_INCOMPATIBLE_TYPES",
                        binary.span(),
                        "The `%1$s` operation will always return `%2$s` as `%3$s` is %4$s, while `%5$s` is %6$s.",
                        binary.operator().text(),
                        binary.operator() == BinaryOperator.NOT_EQUAL,
                        analysis.text(binary.left()),
                        TypeNames.of(left.type()),
                        analysis.text(binary.right()),
                        TypeNames.of(right.type()));
    }

    private static boolean comparable(Type left, Type right) {
        return left.overlaps(right) || (left.overlaps(Type.NUMBER) && right.overlaps(Type.NUMBER));
    }
}
