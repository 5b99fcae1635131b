package dev.quarry.lake;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBuilder;

/** Table functions written in Java, which fill only the columns that a query asks for. */
public final class TableFunctions {
    private TableFunctions() {}

    /**
     * Makes a function known to a database; once per name.
     *
     * @param name a plain identifier
     * @param arguments the types of its arguments, in order
     */
    public static void register(
            DuckDBConnection connection, String name, DuckDBTableFunction<?, ?, ?> function, Class<?>... arguments)
            throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name)
                    .withParameters(arguments)
                    .withProjectionPushdown()
                    .withFunction(function)
                    .register(connection);
        }
    }
}
