package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.java.JavaFunctions;
import dev.quarry.engine.duckdb.java.QueryFunctions;
import dev.quarry.engine.duckdb.plan.Output;
import dev.quarry.engine.duckdb.plan.PlanEmitter;
import dev.quarry.engine.duckdb.plan.Scans;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.table.RowsFunction;
import dev.quarry.lake.Dataset;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.QueryException.Reason;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** Runs plans over a dataset in an in-memory DuckDB database of its own. Safe for use by many threads. */
public final class DuckDbEngine implements Engine, AutoCloseable {
    private final Dataset dataset;
    private final SystemTables systemTables;
    private final JavaFunctions functions = new JavaFunctions();
    private final RowsFunction rows = new RowsFunction();
    private final DuckDBConnection root;

    /**
     * Opens a database; takes about half a second the first time in a process.
     *
     * @throws QueryException when the database cannot be opened
     */
    public DuckDbEngine(Dataset dataset, SystemTables systemTables, EngineOptions options) {
        this.dataset = dataset;
        this.systemTables = systemTables;
        try {
            this.root = Database.open(options, connection -> {
                functions.register(connection);
                rows.register(connection);
                dataset.attach(connection);
            });
        } catch (SQLException e) {
            throw new QueryException(Reason.FAILED, "The query engine does not start: " + e.getMessage(), e);
        }
    }

    /** Begins to open a database in the background, for the engine that comes next in this process. */
    public static void openAhead() {
        Database.openAhead();
    }

    @Override
    public ResultCursor execute(Plan plan, EvaluationContext context) {
        try {
            return start(plan, context);
        } catch (SQLException e) {
            throw DuckDbCursor.failure(e, false);
        }
    }

    private ResultCursor start(Plan plan, EvaluationContext context) throws SQLException {
        QueryFunctions queryFunctions = new QueryFunctions(functions);
        Scans scans = new Scans(dataset, systemTables, rows);
        Connection connection = root.duplicate();
        RunningQuery query = new RunningQuery(connection, queryFunctions, scans);
        boolean started = false;
        try {
            Output output = new PlanEmitter(new ExpressionEmitter(queryFunctions, context), scans).emit(plan);
            DuckDBPreparedStatement statement =
                    connection.prepareStatement(output.sql().text()).unwrap(DuckDBPreparedStatement.class);
            ResultCursor cursor = new DuckDbCursor(query, statement, new RowReader(output), scans.statistics());
            started = true;
            return cursor;
        } finally {
            if (!started) {
                query.close();
            }
        }
    }

    /** The SQL a plan becomes, for tests and for explaining; relations are those of now. */
    public String sql(Plan plan, EvaluationContext context) {
        try (QueryFunctions queryFunctions = new QueryFunctions(functions);
                Scans scans = new Scans(dataset, systemTables, rows)) {
            return new PlanEmitter(new ExpressionEmitter(queryFunctions, context), scans)
                    .emit(plan)
                    .sql()
                    .text();
        }
    }

    /**
     * How DuckDB would run a plan, as JSON.
     *
     * @throws QueryException when it cannot be run
     */
    public String explain(Plan plan, EvaluationContext context) {
        try (QueryFunctions queryFunctions = new QueryFunctions(functions);
                Scans scans = new Scans(dataset, systemTables, rows);
                Connection connection = root.duplicate();
                Statement statement = connection.createStatement()) {
            Output output = new PlanEmitter(new ExpressionEmitter(queryFunctions, context), scans).emit(plan);
            try (ResultSet lines = statement.executeQuery(
                    Sql.of("EXPLAIN (FORMAT json) {}", output.sql()).text())) {
                return lines.next() ? lines.getString("explain_value") : "";
            }
        } catch (SQLException e) {
            throw DuckDbCursor.failure(e, false);
        }
    }

    /** How many Java functions running queries hold. */
    int registeredFunctions() {
        return functions.size();
    }

    /** Ends running queries. */
    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new QueryException(Reason.FAILED, "The query engine does not stop: " + e.getMessage(), e);
        }
    }
}
