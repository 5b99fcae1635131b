package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashMap;
import java.util.List;

/** The fields of open shapes that have no columns. */
final class Tails {
    private Tails() {}

    /** Those that the shape shows. */
    static SqlValue shown(SqlValue rest, Shape shape, Query query) {
        if (rest.kind() == Kind.NULL || !shape.isOpen()) {
            return SqlValue.NULL;
        }
        return query.expressions()
                .functions()
                .call(
                        Kind.JSON,
                        List.of(rest),
                        values -> values[0] instanceof RecordValue record ? shown(record, shape) : NullValue.NULL);
    }

    static RecordValue shown(RecordValue rest, Shape shape) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>(rest.members());
        members.keySet().removeIf(name -> shape.fields().containsKey(name) || !isInTail(shape, name));
        return new RecordValue(members);
    }

    static boolean isInTail(Shape shape, String name) {
        return shape.tail().map(tail -> tail.contains(name)).orElse(false);
    }
}
