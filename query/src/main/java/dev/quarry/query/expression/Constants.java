package dev.quarry.query.expression;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expressions whose value is known before the first row is read. */
public final class Constants {
    /** Functions that differ from call to call. */
    private static final Set<String> VOLATILE = Set.of("random");

    private static final Row NO_ROW = field -> NullValue.NULL;

    private Constants() {}

    /** The value of an expression without fields; empty when rows decide. */
    public static Optional<Value> fold(Expr expr, EvaluationContext context) {
        return isConstant(expr) ? Optional.of(Evaluator.compile(expr).evaluate(NO_ROW, context)) : Optional.empty();
    }

    /** Whether an expression has the same value for all rows. */
    public static boolean isConstant(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> true;
            case Expr.FieldRef f -> false;
            case Expr.WholeRow w -> false;
            case Expr.MemberRef member -> isConstant(member.target());
            case Expr.ElementRef element -> isConstant(element.target());
            case Expr.Call call -> !VOLATILE.contains(call.function().name()) && areConstant(call.arguments());
            case Expr.CurrentElement e -> false;
            case Expr.CurrentIndex i -> false;
            case Expr.Loop loop -> areConstant(loop.arrays()) && bodyIsConstant(loop.body());
        };
    }

    private static boolean areConstant(List<Expr> exprs) {
        return exprs.stream().allMatch(Constants::isConstant);
    }

    /** Whether the body depends on nothing but the loop. */
    private static boolean bodyIsConstant(Expr body) {
        return switch (body) {
            case Expr.CurrentElement e -> true;
            case Expr.CurrentIndex i -> true;
            case Expr.MemberRef member -> bodyIsConstant(member.target());
            case Expr.ElementRef element -> bodyIsConstant(element.target());
            case Expr.Call call ->
                !VOLATILE.contains(call.function().name())
                        && call.arguments().stream().allMatch(Constants::bodyIsConstant);
            case Expr.Constant c -> true;
            case Expr.FieldRef f -> false;
            case Expr.WholeRow w -> false;
            case Expr.Loop loop -> isConstant(loop);
        };
    }
}
