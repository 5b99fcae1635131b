package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.plan.Shape;

/** {@code sourceField: a, lookupField: b}, of the command and of the function. */
final class LookupKeys {
    private LookupKeys() {}

    /** The source field is the one of the same name unless another is given. */
    static KeyPair of(Analysis analysis, BoundParameters parameters, Shape left, Shape right) {
        Bound lookup = parameters.all("lookupField").getFirst();
        Bound source = parameters.all("sourceField").stream().findFirst().orElse(lookup);
        long before = analysis.diagnostics().errorCount();
        Expr found = field(analysis, lookup, right);
        // Without a source field, what is wrong with the one is wrong with the other.
        boolean isSaid = source.equals(lookup) && analysis.diagnostics().errorCount() > before;
        return new KeyPair(isSaid ? found : field(analysis, source, left), found);
    }

    private static Expr field(Analysis analysis, Bound bound, Shape shape) {
        if (bound.target().isPresent()) {
            analysis.diagnostics().parameterHasToBe(bound.span(), "a field");
            return ExpressionAnalyser.UNKNOWN;
        }
        return FieldPaths.resolve(analysis, bound.expression(), shape);
    }
}
