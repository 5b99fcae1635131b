package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.AlignmentUnit;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.DurationLiteral;
import dev.quarry.language.syntax.Expression.TimeUnit;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Time arithmetic that depends on the calendar: {@code timestamp - 1M}, {@code -2d@d}. A day has 24 hours as a value, but
 * may have 23 or 25 where it is added to a timestamp in a zone with summer time.
 */
final class CalendarTime {
    private CalendarTime() {}

    /** The length of a literal; empty for months, quarters and years, and beyond 292 years. */
    static Optional<Long> nanos(DurationLiteral literal) {
        long unit = nanos(literal.unit());
        if (unit == 0 || literal.amount() > Long.MAX_VALUE / unit) {
            return Optional.empty();
        }
        return Optional.of(literal.amount() * unit);
    }

    /** Whether a unit has a length of its own; as values, days have 24 hours and weeks 168. */
    static boolean isExact(TimeUnit unit) {
        return nanos(unit) > 0;
    }

    /** 0 for months, quarters and years. */
    private static long nanos(TimeUnit unit) {
        return switch (unit) {
            case NANOSECOND -> 1L;
            case MICROSECOND -> 1_000L;
            case MILLISECOND -> 1_000_000L;
            case SECOND -> 1_000_000_000L;
            case MINUTE -> 60_000_000_000L;
            case HOUR -> 3_600_000_000_000L;
            case DAY -> 86_400_000_000_000L;
            case WEEK -> 604_800_000_000_000L;
            case MONTH, QUARTER, YEAR -> 0L;
        };
    }

    /** {@code timestamp + 2w}: empty when the right side is no calendar unit or the left cannot be a timestamp. */
    static Optional<Expr> shift(ExpressionAnalyser expressions, Expression.Binary binary) {
        if (!(binary.right() instanceof DurationLiteral literal)
                || !literal.unit().isCalendar()) {
            return Optional.empty();
        }
        Optional<Expr> fromNow = offsetFromNow(expressions, binary.left());
        boolean offsetOnly = fromNow.isPresent() && nanos(literal).isEmpty();
        Expr left = offsetOnly ? fromNow.get() : expressions.walk(binary.left());
        long sign = binary.operator() == BinaryOperator.SUBTRACT ? -1 : 1;
        Expr shifted = add(expressions, left, sign * literal.amount(), literal.unit());
        Optional<Long> nanos = nanos(literal);
        if (left.type().isOnly(ValueType.TIMESTAMP) || nanos.isEmpty()) {
            return Optional.of(shifted);
        }
        Expr fixed = expressions.call(
                expressions.operator(binary.operator().text()),
                List.of(left, new Expr.Constant(new DurationValue(nanos.get()))));
        if (!left.type().mayBe(ValueType.TIMESTAMP)) {
            return Optional.of(fixed);
        }
        return Optional.of(expressions.call(
                expressions.analysis().functions().scalar("coalesce").orElseThrow(), List.of(shifted, fixed)));
    }

    /**
     * The time that an offset such as {@code -1M} or {@code -1d+2h} stands for where a timestamp is expected; empty when the
     * expression is not made of duration literals only.
     */
    static Optional<Expr> offsetFromNow(ExpressionAnalyser expressions, Expression expression) {
        return switch (expression) {
            case DurationLiteral it -> Optional.of(move(expressions, now(expressions), 1, it));
            case Expression.Unary it
            when OperatorCalls.isNegation(it) && it.operand() instanceof DurationLiteral literal ->
                Optional.of(move(expressions, now(expressions), -1, literal));
            case Expression.Binary it
            when it.right() instanceof DurationLiteral literal
                    && (it.operator() == BinaryOperator.ADD || it.operator() == BinaryOperator.SUBTRACT) ->
                offsetFromNow(expressions, it.left())
                        .map(left -> move(expressions, left, it.operator() == BinaryOperator.ADD ? 1 : -1, literal));
            default -> Optional.empty();
        };
    }

    /** {@code left@3h}. */
    static Expr alignment(ExpressionAnalyser expressions, Expression.Alignment alignment) {
        AlignmentUnit unit = alignment.unit();
        Expr left = alignment
                .left()
                .map(it -> offsetFromNow(expressions, it).orElseGet(() -> expressions.walk(it)))
                .orElseGet(() -> now(expressions));
        return expressions.call(
                expressions.operator("@"),
                List.of(
                        left,
                        constant(Value.of(unit.factor())),
                        constant(Value.of(unit.unit().text())),
                        constant(unit.weekday()
                                .<Value>map(day -> Value.of((long) day))
                                .orElse(NullValue.NULL))));
    }

    private static Expr move(ExpressionAnalyser expressions, Expr time, long sign, DurationLiteral literal) {
        if (literal.unit().isCalendar()) {
            return add(expressions, time, sign * literal.amount(), literal.unit());
        }
        Expr offset = expressions.walk(literal);
        return expressions.call(expressions.operator(sign < 0 ? "-" : "+"), List.of(time, offset));
    }

    private static Expr add(ExpressionAnalyser expressions, Expr time, long amount, TimeUnit unit) {
        return expressions.call(
                expressions.operator("calendarAdd"),
                List.of(time, constant(Value.of(amount)), constant(Value.of(unit.text()))));
    }

    private static Expr now(ExpressionAnalyser expressions) {
        return constant(new TimestampValue(expressions.analysis().context().now()));
    }

    private static Expr constant(Value value) {
        return new Expr.Constant(value);
    }
}
