package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import java.util.ArrayList;
import java.util.List;

/** The parameter {@code by}: what makes a group. */
final class GroupKeys {
    private GroupKeys() {}

    /** The keys, each a field of the output; of two with one name the later counts. */
    static List<Named> of(CommandUse use, TargetFields output) {
        List<Named> keys = new ArrayList<>();
        ExpressionAnalyser expressions = use.expressions();
        for (Bound bound : use.all("by")) {
            Named key = new Named(FieldNames.of(use.analysis(), bound), expressions.analyse(bound.expression()));
            keys.removeIf(it -> it.name().equals(key.name()));
            keys.add(key);
            output.add(key.name(), new Expr.FieldRef(key.name(), key.expr().type()), bound.span());
        }
        return keys;
    }
}
