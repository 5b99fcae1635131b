package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.SortKey;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.ValueText;
import java.util.List;

/** Keys that SQL can group and order by as DQL does. */
final class Keys {
    private Keys() {}

    /** Equal texts or numbers exactly for values that DQL groups together. */
    static SqlValue forGroup(SqlValue value, Query query) {
        if (!value.kind().isText()) {
            return value;
        }
        SqlValue text = value.kind() == Kind.JSON_TEXT ? value.as(Kind.JSON) : value;
        SqlValue key = query.expressions()
                .functions()
                .call(Kind.STRING, List.of(text), values -> Value.of(ValueText.key(values[0])));
        // A string without escapes is its own key, and the most frequent case.
        return new SqlValue(
                Sql.of(
                        "(CASE WHEN {} IS NULL OR starts_with({}, '\"') AND NOT contains({}, '\\') THEN {} ELSE {} END)",
                        text.sql(),
                        text.sql(),
                        text.sql(),
                        text.sql(),
                        key.sql()),
                Kind.STRING);
    }

    /** Ordered by SQL as DQL orders the values. */
    static SqlValue forOrder(SqlValue value, Query query) {
        if (!value.kind().isText()) {
            return value;
        }
        return query.expressions()
                .functions()
                .call(
                        Kind.STRING,
                        List.of(value),
                        values -> values[0].isNull() ? Value.NullValue.NULL : Value.of(SortKey.of(values[0])));
    }
}
