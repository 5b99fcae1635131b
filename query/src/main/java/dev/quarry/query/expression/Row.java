package dev.quarry.query.expression;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;

/** Where an expression reads its fields from. */
@FunctionalInterface
public interface Row {
    /** The field's value, {@code NullValue.NULL} where the row lacks it. */
    Value get(String field);

    /** All fields that the row has, hidden ones too; only where expressions may hold an {@link Expr.WholeRow}. */
    default RecordValue all() {
        throw new IllegalStateException("these rows can be read field by field only");
    }

    /** A row that has its fields in a record. */
    static Row of(RecordValue fields) {
        return new Row() {
            @Override
            public Value get(String field) {
                return fields.get(field);
            }

            @Override
            public RecordValue all() {
                return fields;
            }
        };
    }
}
