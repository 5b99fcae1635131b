package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Name;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.NullValue;
import java.util.Optional;

/** Finds the field that a name means in rows of a shape. */
final class FieldResolver {
    private FieldResolver() {}

    /** A reference, null where an open shape lacks the field, or an error where a closed one does. */
    static Expr resolve(Name name, Shape shape, Diagnostics diagnostics) {
        Optional<Type> type = shape.typeOf(name.text());
        if (type.isPresent()) {
            return new Expr.FieldRef(name.text(), hiddenType(name.text(), shape).orElse(type.get()));
        }
        if (shape.isOpen()) {
            return new Expr.Constant(NullValue.NULL);
        }
        Optional<String> near = NearNames.nearest(name.text(), shape.fields().keySet());
        diagnostics.add(NearNames.unknown(
                "FIELD_DOES_NOT_EXIST",
                name.span(),
                "The field %1$s doesn't exist.",
                name.text(),
                near,
                CanonicalText::name));
        return ExpressionAnalyser.UNKNOWN;
    }

    private static Optional<Type> hiddenType(String name, Shape shape) {
        return shape.fields().containsKey(name) ? Optional.empty() : DataObjects.hiddenField(name);
    }
}
