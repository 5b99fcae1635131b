package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;

/**
 * Two values in a form in which SQL's {@code =} is true exactly where both are the same to DQL, and none is null.
 */
record JoinKeys(SqlValue left, SqlValue right) {
    private static final SqlValue NEVER = new SqlValue(Sql.of("NULL::VARCHAR"), Kind.STRING);

    static JoinKeys of(SqlValue left, SqlValue right, Query query) {
        if (left.kind() == Kind.NULL || right.kind() == Kind.NULL) {
            return new JoinKeys(NEVER, NEVER);
        }
        if (left.kind().isText() || right.kind().isText()) {
            return ofText(left, right, query);
        }
        if (left.kind() == right.kind()) {
            return new JoinKeys(left, right);
        }
        return left.kind().isNumber() && right.kind().isNumber()
                ? new JoinKeys(whole(left), whole(right))
                : new JoinKeys(NEVER, NEVER);
    }

    private static JoinKeys ofText(SqlValue left, SqlValue right, Query query) {
        if (left.kind() == Kind.STRING) {
            return new JoinKeys(left, right.strings());
        }
        if (right.kind() == Kind.STRING) {
            return new JoinKeys(left.strings(), right);
        }
        return new JoinKeys(text(left, query), text(right, query));
    }

    /** A text that is the same for values that are. */
    static SqlValue text(SqlValue value, Query query) {
        return switch (value.kind()) {
            case NULL -> NEVER;
            case BOOLEAN, LONG, STRING, TIMESTAMP, DURATION ->
                new SqlValue(value.as(Kind.VALUE).sql(), Kind.STRING);
            case DOUBLE -> Keys.forGroup(value.as(Kind.VALUE), query);
            case JSON_TEXT, JSON, VALUE -> Keys.forGroup(value, query);
        };
    }

    /** A double that is a whole number as such; any other equals no long. */
    private static SqlValue whole(SqlValue number) {
        return number.kind() == Kind.LONG
                ? number
                : new SqlValue(
                        Sql.of(
                                "(CASE WHEN {} = trunc({}) AND {} >= -9223372036854775808.0 AND {} < 9223372036854775808.0 THEN {}::BIGINT END)",
                                number.sql(),
                                number.sql(),
                                number.sql(),
                                number.sql(),
                                number.sql()),
                        Kind.LONG);
    }
}
