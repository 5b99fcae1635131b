package dev.quarry.query.expression;

import dev.quarry.query.value.Value;

/** Where an expression reads its fields from. */
@FunctionalInterface
public interface Row {
    /** The field's value, {@code NullValue.NULL} where the row lacks it. */
    Value get(String field);
}
