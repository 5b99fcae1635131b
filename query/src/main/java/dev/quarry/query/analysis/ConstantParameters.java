package dev.quarry.query.analysis;

import dev.quarry.query.expression.Constants;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/** Parameters whose value is known before the first row is read. */
final class ConstantParameters {
    /** Constants see no fields; naming one is reported as not being constant, not as missing. */
    static final Shape NO_FIELDS = Shape.lenient(new LinkedHashMap<>());

    private ConstantParameters() {}

    /**
     * The value, or empty when an error was reported.
     *
     * @param parameter its name, if it has to be given by it
     */
    static Optional<Value> value(Analysis analysis, Bound bound, Type accepts, Optional<String> parameter) {
        return value(analysis, bound, accepts, parameter, it -> Constants.fold(it, analysis.context()));
    }

    /** The same where chance may have a say: {@code random()} is drawn once. */
    static Optional<Value> drawn(Analysis analysis, Bound bound, Type accepts) {
        return value(analysis, bound, accepts, Optional.empty(), it -> Constants.draw(it, analysis.context()));
    }

    private static Optional<Value> value(
            Analysis analysis,
            Bound bound,
            Type accepts,
            Optional<String> parameter,
            Function<Expr, Optional<Value>> value) {
        ExpressionAnalyser expressions = new ExpressionAnalyser(analysis, NO_FIELDS);
        if (Parts.readsField(bound.expression())) {
            notConstant(analysis, bound, parameter);
            return Optional.empty();
        }
        long before = analysis.diagnostics().errorCount();
        Expr expr = expressions.typed(bound, accepts, parameter);
        if (analysis.diagnostics().errorCount() > before) {
            return Optional.empty();
        }
        Optional<Value> found = value.apply(expr);
        if (found.isEmpty()) {
            notConstant(analysis, bound, parameter);
        }
        return found;
    }

    private static void notConstant(Analysis analysis, Bound bound, Optional<String> parameter) {
        analysis.diagnostics()
                .hasToBeConstant(
                        bound.expression().span(),
                        parameter,
                        Parts.readsField(bound.expression()),
                        analysis.text(bound.expression()));
    }
}
