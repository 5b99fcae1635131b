package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.SqlValue;

/** What a field that a step defines means; gets the reference with which it was asked for. */
@FunctionalInterface
public interface Definition {
    SqlValue resolve(Ref.Field ref);
}
