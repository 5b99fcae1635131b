package dev.quarry.query.expression;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueTooLargeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which expressions have a value that is known before the first row is read, and which depend on chance. */
public final class Constants {
    /** Functions that differ from call to call. */
    private static final Set<String> VOLATILE = Set.of("random");

    private static final Row NO_ROW = field -> NullValue.NULL;

    private Constants() {}

    /** The value of an expression without fields; empty when rows decide. */
    public static Optional<Value> fold(Expr expr, EvaluationContext context) {
        return isConstant(expr) ? value(expr, context) : Optional.empty();
    }

    /** The value that an expression without fields has this time, chance included; empty when it reads a row. */
    public static Optional<Value> draw(Expr expr, EvaluationContext context) {
        return isConstant(expr, Set.of()) ? value(expr, context) : Optional.empty();
    }

    /** What grows too large is left to the run of the query, which fails then. */
    private static Optional<Value> value(Expr expr, EvaluationContext context) {
        try {
            return Optional.of(Evaluator.compile(expr).evaluate(NO_ROW, context));
        } catch (ValueTooLargeException e) {
            return Optional.empty();
        }
    }

    /** Whether an expression has the same value for all rows. */
    public static boolean isConstant(Expr expr) {
        return isConstant(expr, VOLATILE);
    }

    /** Whether some part may give another result each time it is evaluated. */
    public static boolean isVolatile(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                VOLATILE.contains(call.function().name())
                        || call.arguments().stream().anyMatch(Constants::isVolatile);
            case Expr.MemberRef member -> isVolatile(member.target());
            case Expr.ElementRef element -> isVolatile(element.target());
            case Expr.Loop loop ->
                isVolatile(loop.body()) || loop.arrays().stream().anyMatch(Constants::isVolatile);
            case Expr.Constant c -> false;
            case Expr.FieldRef f -> false;
            case Expr.WholeRow w -> false;
            case Expr.CurrentElement e -> false;
            case Expr.CurrentIndex i -> false;
        };
    }

    /** @param excluded the functions that make no constant whatever they are given */
    private static boolean isConstant(Expr expr, Set<String> excluded) {
        return switch (expr) {
            case Expr.Constant c -> true;
            case Expr.FieldRef f -> false;
            case Expr.WholeRow w -> false;
            case Expr.MemberRef member -> isConstant(member.target(), excluded);
            case Expr.ElementRef element -> isConstant(element.target(), excluded);
            case Expr.Call call ->
                !excluded.contains(call.function().name()) && areConstant(call.arguments(), excluded);
            case Expr.CurrentElement e -> false;
            case Expr.CurrentIndex i -> false;
            case Expr.Loop loop -> areConstant(loop.arrays(), excluded) && bodyIsConstant(loop.body(), excluded);
        };
    }

    private static boolean areConstant(List<Expr> exprs, Set<String> excluded) {
        return exprs.stream().allMatch(it -> isConstant(it, excluded));
    }

    /** Whether the body depends on nothing but the loop. */
    private static boolean bodyIsConstant(Expr body, Set<String> excluded) {
        return switch (body) {
            case Expr.CurrentElement e -> true;
            case Expr.CurrentIndex i -> true;
            case Expr.MemberRef member -> bodyIsConstant(member.target(), excluded);
            case Expr.ElementRef element -> bodyIsConstant(element.target(), excluded);
            case Expr.Call call ->
                !excluded.contains(call.function().name())
                        && call.arguments().stream().allMatch(it -> bodyIsConstant(it, excluded));
            case Expr.Constant c -> true;
            case Expr.FieldRef f -> false;
            case Expr.WholeRow w -> false;
            case Expr.Loop loop -> isConstant(loop, excluded);
        };
    }
}
