package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.plan.RowByRow;
import dev.quarry.lake.Dataset;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import java.util.Optional;

/**
 * Runs each query in a database of its own, for data that threads of the data set's own read, such as files. DuckDB hands the
 * rows of a query that keeps their order from one thread to the next; while it waits for them the next one turns in circles,
 * and takes a core away from the reading. So such a query gets one thread only.
 */
public final class EnginePerQuery implements Engine {
    private final Dataset dataset;
    private final SystemTables systemTables;
    private final EngineOptions options;

    /** With at most the threads of the options. */
    public EnginePerQuery(Dataset dataset, SystemTables systemTables, EngineOptions options) {
        this.dataset = dataset;
        this.systemTables = systemTables;
        this.options = options;
    }

    @Override
    public ResultCursor execute(Plan plan, EvaluationContext context) {
        DuckDbEngine engine =
                new DuckDbEngine(dataset, systemTables, RowByRow.isTrueOf(plan) ? options.withThreads(1) : options);
        boolean started = false;
        try {
            ResultCursor cursor = new Cursor(engine, engine.execute(plan, context));
            started = true;
            return cursor;
        } finally {
            if (!started) {
                engine.close();
            }
        }
    }

    /** Rows, and the engine that goes with them. */
    private record Cursor(DuckDbEngine engine, ResultCursor rows) implements ResultCursor {
        @Override
        public Optional<RecordValue> next() {
            return rows.next();
        }

        @Override
        public void cancel() {
            rows.cancel();
        }

        @Override
        public double progress() {
            return rows.progress();
        }

        @Override
        public ScanStatistics statistics() {
            return rows.statistics();
        }

        @Override
        public void close() {
            try {
                rows.close();
            } finally {
                engine.close();
            }
        }
    }
}
