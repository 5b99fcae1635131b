package dev.quarry.query.analysis;

import dev.quarry.query.expression.Constants;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import java.util.List;

/** Replaces what is known before the first row is read by its value. */
final class Folding {
    private Folding() {}

    static Expr call(ScalarFunction function, List<Expr> arguments, EvaluationContext context) {
        Expr call = new Expr.Call(
                function,
                arguments,
                function.result().of(arguments.stream().map(Expr::type).toList()));
        return of(call, arguments, context);
    }

    static Expr member(Expr target, String name, Type type, EvaluationContext context) {
        return of(new Expr.MemberRef(target, name, type), List.of(target), context);
    }

    static Expr element(Expr target, long index, EvaluationContext context) {
        return of(new Expr.ElementRef(target, index, Type.ANY), List.of(target), context);
    }

    static Expr loop(Expr.Loop loop, EvaluationContext context) {
        return of(loop, loop.arrays(), context);
    }

    /** Parts are folded before the whole, so only an expression over constants can be one. */
    private static Expr of(Expr expr, List<Expr> parts, EvaluationContext context) {
        if (!parts.stream().allMatch(Expr.Constant.class::isInstance)) {
            return expr;
        }
        return Constants.fold(expr, context).<Expr>map(Expr.Constant::new).orElse(expr);
    }
}
