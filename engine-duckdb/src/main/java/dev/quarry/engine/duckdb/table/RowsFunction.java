package dev.quarry.engine.duckdb.table;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.table.RowsFunction.Held;
import dev.quarry.engine.duckdb.table.RowsFunction.Walk;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.TableFunctions;
import dev.quarry.query.value.Value.RecordValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** The table function {@code quarry_rows(number)}: rows held in memory, in their order. Only columns asked for are made. */
public final class RowsFunction implements DuckDBTableFunction<Held, Walk, Object> {
    private static final String NAME = "quarry_rows";

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Makes the function known to a database; once per database. */
    public void register(DuckDBConnection connection) throws SQLException {
        TableFunctions.register(connection, NAME, this, String.class);
    }

    /** Rows with the columns that hold them. */
    public record Held(Layout layout, List<RecordValue> rows) {}

    /** Keeps rows until the handle is closed. */
    public Handle hold(List<RecordValue> rows) {
        Layout layout = TableLayout.of(rows);
        String number = Long.toString(numbers.incrementAndGet());
        held.put(number, new Held(layout, rows));
        return new Handle(number, layout);
    }

    /** Rows that SQL can read. */
    public final class Handle implements AutoCloseable {
        private final String number;
        private final Layout layout;

        private Handle(String number, Layout layout) {
            this.number = number;
            this.layout = layout;
        }

        public Layout layout() {
            return layout;
        }

        /** What stands behind FROM. */
        public Sql from() {
            return Sql.call(NAME, Sql.string(number));
        }

        @Override
        public void close() {
            held.remove(number);
        }
    }

    @Override
    public Held bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        Held rows = Optional.ofNullable(held.get(info.getParameter(0).getString()))
                .orElseThrow(() -> new SQLException("the rows are gone"));
        for (Column column : rows.layout().columns()) {
            info.addResultColumn(column.name(), ColumnWriter.javaType(column.type()));
        }
        info.setCardinality(rows.rows().size(), true);
        return rows;
    }

    @Override
    public Walk init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        Held rows = info.getBindData();
        List<Column> projected = new ArrayList<>();
        for (int i = 0; i < info.getColumnCount(); i++) {
            projected.add(rows.layout().columns().get((int) info.getColumnIndex(i)));
        }
        return new Walk(rows.rows(), projected);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer) {
        Walk walk = info.getInitData();
        return walk.fill(writer);
    }

    /** One use of the function. */
    public static final class Walk {
        private final List<RecordValue> rows;
        private final List<Column> columns;
        private int next;

        private Walk(List<RecordValue> rows, List<Column> columns) {
            this.rows = rows;
            this.columns = columns;
        }

        private int fill(DuckDBDataChunkWriter writer) {
            int count = (int) Math.min(writer.capacity(), rows.size() - next);
            List<RecordValue> chunk = rows.subList(next, next + count);
            for (int i = 0; i < columns.size(); i++) {
                ColumnWriter.write(columns.get(i), chunk, next, writer.vector(i));
            }
            next += count;
            return count;
        }
    }
}
