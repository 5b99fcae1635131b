package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The fields a command writes; of two with the same name the later wins, in the place of the earlier. */
final class TargetFields {
    private final Analysis analysis;
    private final SequencedMap<String, Expr> fields = new LinkedHashMap<>();

    TargetFields(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Adds a field, with a warning if it replaces one of this command. */
    void add(String name, Expr expr, Span span) {
        if (fields.containsKey(name)) {
            warnOfOverride(analysis, name, span);
        }
        fields.put(name, expr);
    }

    boolean contains(String name) {
        return fields.containsKey(name);
    }

    List<Named> named() {
        List<Named> named = new ArrayList<>();
        fields.forEach((name, expr) -> named.add(new Named(name, expr)));
        return named;
    }

    Shape closedShape() {
        return Shape.closed(types());
    }

    /** A shape with these fields added or replaced. */
    Shape added(Shape to) {
        return to.with(types());
    }

    private SequencedMap<String, Type> types() {
        SequencedMap<String, Type> types = new LinkedHashMap<>();
        fields.forEach((name, expr) -> types.put(name, expr.type()));
        return types;
    }

    static void warnOfOverride(Analysis analysis, String name, Span span) {
        analysis.diagnostics().warning("FIELD_OVERRIDE", span, "The field `%1$s` overrides an existing field.", name);
    }
}
