package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.FunctionParameter;

/**
 * {@code in(field, classicEntitySelector("…"))}. A selector is no value of its own: it says what to look for, and can stand only
 * there.
 */
final class EntitySelector {
    private static final String NAME = "classicEntitySelector";

    private EntitySelector() {}

    static boolean is(String function) {
        return NAME.equalsIgnoreCase(function);
    }

    /** Whether an argument is a selector in the place of one. */
    static boolean isSoughtBy(String function, FunctionParameter parameter, int index, Bound argument) {
        return function.equals("in")
                && parameter.variadic()
                && index == 0
                && argument.target().isEmpty()
                && argument.expression() instanceof Expression.Call call
                && is(call.function().text());
    }

    /** Anywhere else. */
    static Expr misplaced(Analysis analysis, Expression.Call call) {
        analysis.diagnostics()
                .error(
                        "FUNCTION_NOT_ALLOWED_HERE",
                        call.span(),
                        "`%1$s` can only be the second parameter of `in`: `in(field, %1$s(\"type(HOST)\"))`.",
                        NAME);
        return ExpressionAnalyser.UNKNOWN;
    }
}
