package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Rows as records. */
final class RowRecords {
    private RowRecords() {}

    /** All fields of a row: what it would show in a result. */
    static Expr whole(Analysis analysis, Shape shape) {
        return shape.isOpen()
                ? new Expr.WholeRow(shape)
                : of(
                        analysis,
                        shape.fields().entrySet().stream()
                                .map(it -> new Named(it.getKey(), new Expr.FieldRef(it.getKey(), it.getValue())))
                                .toList());
    }

    /** Some fields. */
    static Expr of(Analysis analysis, List<Named> fields) {
        List<Expr> namesAndValues = new ArrayList<>();
        for (Named field : fields) {
            namesAndValues.add(new Expr.Constant(Value.of(field.name())));
            namesAndValues.add(field.expr());
        }
        return new Expr.Call(analysis.functions().scalar("record").orElseThrow(), namesAndValues, Type.RECORD);
    }

    /** The rows with a record in a further field. */
    static Plan added(Plan rows, String name, Expr value) {
        return new Plan.Extend(
                rows, List.of(new Named(name, value)), rows.shape().with(name, Type.RECORD));
    }
}
