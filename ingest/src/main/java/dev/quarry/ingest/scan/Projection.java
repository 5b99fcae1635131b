package dev.quarry.ingest.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * What a query wants of the records that a table function reads.
 *
 * @param columns in the query's order
 * @param conditions records that do not meet them all need not be delivered
 */
record Projection(List<ScanColumn> columns, List<Condition> conditions) {
    Projection {
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
    }

    /** Something that a row meets or not. */
    @FunctionalInterface
    interface Condition {
        boolean isMet(Row row);

        /** That a column has a value, which is UTF-8. */
        static Condition equal(ScanColumn.Reader.Text column, byte[] value) {
            return row -> Arrays.equals(column.value().apply(row), value);
        }
    }

    /** Names the columns of a function's result. */
    static void declare(List<ScanColumn> columns, DuckDBTableFunctionBindInfo info) {
        for (ScanColumn column : columns) {
            switch (column.reader()) {
                case ScanColumn.Reader.Text ignored -> info.addResultColumn(column.name(), String.class);
                case ScanColumn.Reader.Whole ignored -> info.addResultColumn(column.name(), Long.class);
                case ScanColumn.Reader.Flag ignored -> info.addResultColumn(column.name(), Boolean.class);
            }
        }
    }

    /** The columns that a query needs. */
    static Projection of(List<ScanColumn> columns, List<Condition> conditions, DuckDBTableFunctionInitInfo info) {
        List<ScanColumn> projected = new ArrayList<>();
        for (int i = 0; i < info.getColumnCount(); i++) {
            projected.add(columns.get((int) info.getColumnIndex(i)));
        }
        return new Projection(projected, conditions);
    }

    boolean accepts(Row row) {
        for (Condition condition : conditions) {
            if (!condition.isMet(row)) {
                return false;
            }
        }
        return true;
    }
}
