package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.HeldRecord;
import dev.quarry.ingest.scan.HeldFunction.Held;
import dev.quarry.ingest.scan.HeldFunction.Walk;
import dev.quarry.lake.TableFunctions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** The table function {@code name()}: records held in memory, in their order. */
public final class HeldFunction implements DuckDBTableFunction<Held, Walk, Object> {
    private final Supplier<Held> held;

    private HeldFunction(Supplier<Held> held) {
        this.held = held;
    }

    /** Records of one layout. */
    public record Held(ScanLayout layout, List<HeldRecord> records) {}

    /**
     * Makes the function known.
     *
     * @param held asked for the records whenever the function is used
     */
    public static void register(DuckDBConnection connection, String name, Supplier<Held> held) throws SQLException {
        TableFunctions.register(connection, name, new HeldFunction(held));
    }

    @Override
    public Held bind(DuckDBTableFunctionBindInfo info) {
        Held records = held.get();
        Projection.declare(records.layout().columns(), info);
        return records;
    }

    @Override
    public Walk init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        Held records = info.getBindData();
        return new Walk(
                Projection.of(records.layout().columns(), List.of(), info),
                records.records().iterator());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer) throws IOException {
        Walk walk = info.getInitData();
        return walk.fill(writer);
    }

    /** One use of the function. */
    public static final class Walk {
        private final Projection projection;
        private final Iterator<HeldRecord> records;
        private final HeldRecord.Visitor visitor = new HeldRecord.Visitor();
        private Optional<Chunk> chunk = Optional.empty();

        Walk(Projection projection, Iterator<HeldRecord> records) {
            this.projection = projection;
            this.records = records;
        }

        private long fill(DuckDBDataChunkWriter writer) throws IOException {
            if (chunk.isEmpty()) {
                chunk = Optional.of(new Chunk(projection, (int) writer.capacity()));
            }
            Chunk rows = chunk.get();
            rows.fill(() -> records.hasNext() ? Optional.of(visitor.visit(records.next())) : Optional.empty());
            rows.flush(writer);
            return rows.rows();
        }
    }
}
