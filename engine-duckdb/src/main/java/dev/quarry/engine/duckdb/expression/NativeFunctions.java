package dev.quarry.engine.duckdb.expression;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.ScalarFunction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions that have a form in SQL, by their names. */
final class NativeFunctions {
    private static final Map<String, NativeFunction> BY_NAME = new HashMap<>();
    private static final Set<String> VOLATILE = Set.of("random", "uuid", "uid64", "uid128");

    static {
        BY_NAME.putAll(NativeArithmetic.functions());
        BY_NAME.putAll(NativeComparison.functions());
        BY_NAME.putAll(NativeMembership.functions());
        BY_NAME.putAll(NativeLogic.functions());
        BY_NAME.putAll(NativeStrings.functions());
        BY_NAME.putAll(NativeSearch.functions());
    }

    private NativeFunctions() {}

    static Optional<NativeFunction> of(ScalarFunction function) {
        return Optional.ofNullable(BY_NAME.get(function.name()));
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether some part may give another result each time it is evaluated. */
    static boolean isVolatile(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                VOLATILE.contains(call.function().name().toLowerCase(Locale.ROOT))
                        || call.arguments().stream().anyMatch(NativeFunctions::isVolatile);
            case Expr.MemberRef member -> isVolatile(member.target());
            case Expr.ElementRef element -> isVolatile(element.target());
            case Expr.Loop loop ->
                isVolatile(loop.body()) || loop.arrays().stream().anyMatch(NativeFunctions::isVolatile);
            case Expr.Constant constant -> false;
            case Expr.FieldRef field -> false;
            case Expr.WholeRow whole -> false;
            case Expr.CurrentElement current -> false;
            case Expr.CurrentIndex index -> false;
        };
    }
}
