package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.DurationLiteral;
import dev.quarry.language.syntax.Expression.TimeUnit;
import dev.quarry.language.syntax.Expression.Unary;
import dev.quarry.language.syntax.Expression.UnaryOperator;

/** Days and weeks that are values: 24 and 168 hours. */
final class ExactDurations {
    private static final long HOURS_OF_DAY = 24;
    private static final long HOURS_OF_WEEK = 7 * HOURS_OF_DAY;

    private ExactDurations() {}

    /** A literal, with or without a sign, in hours; any other expression as it is. */
    static Expression of(Expression expression) {
        return switch (expression) {
            case DurationLiteral literal when literal.unit() == TimeUnit.DAY -> hours(literal, HOURS_OF_DAY);
            case DurationLiteral literal when literal.unit() == TimeUnit.WEEK -> hours(literal, HOURS_OF_WEEK);
            case Unary unary
            when unary.operator() != UnaryOperator.NOT ->
                new Unary(unary.operator(), of(unary.operand()), unary.span());
            default -> expression;
        };
    }

    private static DurationLiteral hours(DurationLiteral literal, long factor) {
        return literal.amount() <= Long.MAX_VALUE / factor
                ? new DurationLiteral(literal.amount() * factor, TimeUnit.HOUR, literal.span())
                : literal;
    }
}
