package dev.quarry.engine.duckdb.sql;

import java.util.Optional;

/**
 * An SQL expression and how it holds its values.
 *
 * @param within the text it is taken from as it stands there: where the value is a string, that text holds it
 */
public record SqlValue(Sql sql, Kind kind, Optional<Sql> within) {
    public SqlValue(Sql sql, Kind kind) {
        this(sql, kind, Optional.empty());
    }

    /** The same values, told to be parts of a text. */
    public SqlValue in(Sql text) {
        return new SqlValue(sql, kind, Optional.of(text));
    }

    public static final SqlValue NULL = new SqlValue(Sql.NULL, Kind.NULL);

    /** The same values as another kind that {@link Kind#or} said can hold them. */
    public SqlValue as(Kind target) {
        if (kind == target) {
            return this;
        }
        if (kind == Kind.NULL) {
            return new SqlValue(Sql.of("NULL::{}", target.type()), target);
        }
        if (kind == Kind.JSON && (target == Kind.JSON_TEXT || target == Kind.VALUE)) {
            return new SqlValue(sql, target);
        }
        if (!target.isText()) {
            throw new IllegalArgumentException(kind + " cannot become " + target);
        }
        return new SqlValue(text(), target);
    }

    private Sql text() {
        return switch (kind) {
            case STRING -> Sql.of("to_json({})::VARCHAR", sql);
            case BOOLEAN, LONG, DOUBLE -> Sql.of("({})::VARCHAR", sql);
            case TIMESTAMP -> Sql.of("('T\"' || {} || '\"')", sql);
            case DURATION -> Sql.of("('D\"' || {} || '\"')", sql);
            case JSON_TEXT -> Sql.of("json_extract({}, '$')::VARCHAR", sql);
            case NULL, JSON, VALUE -> sql;
        };
    }

    /** The string values; null for values of any other type. */
    public SqlValue strings() {
        return switch (kind) {
            case STRING -> this;
            case JSON_TEXT -> as(Kind.JSON).strings();
            case JSON, VALUE ->
                new SqlValue(
                        Sql.of("CASE WHEN starts_with({}, '\"') THEN json_extract_string({}, '$') END", sql, sql),
                        Kind.STRING);
            case NULL, BOOLEAN, LONG, DOUBLE, TIMESTAMP, DURATION -> NULL.as(Kind.STRING);
        };
    }

    /** Whether the value is true, as SQL condition that may also be NULL. */
    public Sql condition() {
        return switch (kind) {
            case BOOLEAN -> sql;
            case JSON, VALUE -> Sql.of("({} = 'true')", sql);
            case JSON_TEXT -> as(Kind.JSON).condition();
            case NULL, LONG, DOUBLE, STRING, TIMESTAMP, DURATION -> Sql.FALSE;
        };
    }
}
