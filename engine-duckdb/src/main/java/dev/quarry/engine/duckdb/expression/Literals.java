package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.ValueText;

/** Values as SQL literals. */
public final class Literals {
    private Literals() {}

    public static SqlValue of(Value value) {
        return switch (value) {
            case Value.NullValue nothing -> SqlValue.NULL;
            case Value.BooleanValue v -> new SqlValue(Sql.bool(v.value()), Kind.BOOLEAN);
            case Value.LongValue v -> new SqlValue(Sql.number(v.value()), Kind.LONG);
            case Value.DoubleValue v
            when Double.isFinite(v.value()) -> new SqlValue(Sql.number(v.value()), Kind.DOUBLE);
            case Value.StringValue v -> new SqlValue(Sql.string(v.value()), Kind.STRING);
            case Value.TimestampValue v -> new SqlValue(Sql.number(v.nanos()), Kind.TIMESTAMP);
            case Value.DurationValue v -> new SqlValue(Sql.number(v.nanos()), Kind.DURATION);
            default -> new SqlValue(Sql.string(ValueText.write(value)), Kind.VALUE);
        };
    }
}
