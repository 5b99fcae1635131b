package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;

/** What a SELECT reads from; its columns come into being when they are asked for. */
public interface Source extends Scope {
    /** What stands behind FROM. Only meaningful after everything was resolved. */
    Sql from();

    /** Says that only rows count in which a column of it has this value, so that it may leave out others. */
    default void select(SqlValue column, String value) {}

    /** Says that only rows count in which the JSON text of a column holds this string, so that it may leave out others. */
    default void require(SqlValue column, String string) {}
}
