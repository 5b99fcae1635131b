package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;

/** Column names that are unique within a query: {@code c0}, {@code c1}, … */
public final class Names {
    private int next;

    public Sql next() {
        return Sql.name("c" + next++);
    }
}
