package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;

/** What a SELECT reads from; its columns come into being when they are asked for. */
public interface Source extends Scope {
    /** What stands behind FROM. Only meaningful after everything was resolved. */
    Sql from();
}
