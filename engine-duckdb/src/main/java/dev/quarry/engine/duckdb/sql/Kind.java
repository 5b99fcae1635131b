package dev.quarry.engine.duckdb.sql;

/**
 * How an SQL expression holds DQL values; SQL NULL is always DQL's null.
 *
 * <p>{@link #JSON_TEXT}, {@link #JSON} and {@link #VALUE} hold values of more than one type as text, in the form of {@link
 * dev.quarry.query.value.ValueText}.
 */
public enum Kind {
    /** Nothing but null. */
    NULL,
    BOOLEAN,
    LONG,
    DOUBLE,
    STRING,
    /** BIGINT nanoseconds since the epoch. */
    TIMESTAMP,
    /** BIGINT nanoseconds. */
    DURATION,
    /** JSON text as it was found: any spacing, any escapes. */
    JSON_TEXT,
    /** JSON text without spaces at its ends and with escapes only where they are needed. */
    JSON,
    /** Text of any value; where it is JSON, it is like {@link #JSON}. */
    VALUE;

    /** The SQL type. */
    public Sql type() {
        return switch (this) {
            case BOOLEAN -> Sql.of("BOOLEAN");
            case LONG, TIMESTAMP, DURATION -> Sql.of("BIGINT");
            case DOUBLE -> Sql.of("DOUBLE");
            case NULL, STRING, JSON_TEXT, JSON, VALUE -> Sql.of("VARCHAR");
        };
    }

    /** Whether values are texts of values. */
    public boolean isText() {
        return this == JSON_TEXT || this == JSON || this == VALUE;
    }

    public boolean isJson() {
        return this == JSON_TEXT || this == JSON;
    }

    public boolean isNumber() {
        return this == LONG || this == DOUBLE;
    }

    /** The kind that can hold values of both with the least conversion. */
    public Kind or(Kind other) {
        if (this == other || other == NULL) {
            return this;
        }
        if (this == NULL) {
            return other;
        }
        if (isJson() && other.isJson()) {
            return JSON_TEXT;
        }
        return isScalarJson() && other.isScalarJson() ? JSON : VALUE;
    }

    private boolean isScalarJson() {
        return switch (this) {
            case BOOLEAN, LONG, DOUBLE, STRING, JSON -> true;
            case NULL, TIMESTAMP, DURATION, JSON_TEXT, VALUE -> false;
        };
    }
}
