package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.HeldRecord;
import dev.quarry.ingest.scan.HeldFunction.Held;
import dev.quarry.ingest.scan.HeldFunction.Walk;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
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
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name)
                    .withProjectionPushdown()
                    .withFunction(new HeldFunction(held))
                    .register(connection);
        }
    }

    @Override
    public Held bind(DuckDBTableFunctionBindInfo info) {
        Held records = held.get();
        Chunk.declare(records.layout().columns(), info);
        return records;
    }

    @Override
    public Walk init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        Held records = info.getBindData();
        return new Walk(
                Chunk.projected(records.layout().columns(), info),
                records.records().iterator());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer)
            throws IOException, InterruptedException {
        Walk walk = info.getInitData();
        return walk.chunk.fill(
                walk.columns,
                writer,
                () -> walk.records.hasNext() ? Optional.of(walk.visitor.visit(walk.records.next())) : Optional.empty());
    }

    /** One use of the function. */
    public static final class Walk {
        private final List<ScanColumn> columns;
        private final Iterator<HeldRecord> records;
        private final HeldRecord.Visitor visitor = new HeldRecord.Visitor();
        private final Chunk chunk = new Chunk();

        Walk(List<ScanColumn> columns, Iterator<HeldRecord> records) {
            this.columns = columns;
            this.records = records;
        }
    }
}
