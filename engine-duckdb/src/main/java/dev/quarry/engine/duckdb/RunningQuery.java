package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.java.QueryFunctions;
import dev.quarry.engine.duckdb.plan.Scans;
import java.sql.Connection;
import java.sql.SQLException;

/** What a query holds while it runs. */
record RunningQuery(Connection connection, QueryFunctions functions, Scans scans) implements AutoCloseable {
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbCursor.failure(e, false);
        } finally {
            functions.close();
            scans.close();
        }
    }
}
