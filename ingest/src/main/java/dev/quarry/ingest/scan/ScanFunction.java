package dev.quarry.ingest.scan;

import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.record.Workspace;
import dev.quarry.lake.TableArgument;
import dev.quarry.lake.TableFunctions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** The table function {@code name(argument)}: the records of a set of files, see {@link TableArgument}. */
public final class ScanFunction implements DuckDBTableFunction<ScanFunction.Bound, ReadAhead, Object> {
    private final Function<String, Scan> scans;
    private final int threads;

    private ScanFunction(Function<String, Scan> scans, int threads) {
        this.scans = scans;
        this.threads = threads;
    }

    /**
     * Files to scan for the records of one layout.
     *
     * @param files in the order in which they are begun
     */
    public record Scan(ScanLayout layout, List<ScannedFile> files, ScanSettings settings) {
        public Scan {
            files = List.copyOf(files);
        }
    }

    /** A call in a query. */
    record Bound(Scan scan, List<Projection.Condition> conditions, RequiredStrings required) {}

    /**
     * Makes the function known.
     *
     * @param name a plain identifier
     * @param scans what its argument stands for
     * @param threads most files at once
     */
    public static void register(DuckDBConnection connection, String name, Function<String, Scan> scans, int threads)
            throws SQLException {
        TableFunctions.register(connection, name, new ScanFunction(scans, threads), String.class);
    }

    /** The facts of a file, which is read for them when no pass has done so. */
    public static FileFacts facts(ScannedFile file, ScanSettings settings) {
        for (; ; ) {
            Optional<FileFacts> facts = file.facts();
            if (facts.isPresent()) {
                return facts.get();
            }
            Optional<FilePass> pass =
                    FilePass.begin(file, FilePass.Wanted.ALL, RequiredStrings.NONE, settings, new Workspace());
            if (pass.isEmpty()) {
                continue;
            }
            try (FilePass reading = pass.get()) {
                while (reading.next()) {
                    reading.beat();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public Bound bind(DuckDBTableFunctionBindInfo info) {
        TableArgument argument = TableArgument.parse(info.getParameter(0).getString());
        Scan scan = scans.apply(argument.name());
        Projection.declare(scan.layout().columns(), info);
        return new Bound(scan, scan.layout().conditions(argument.selected()), RequiredStrings.of(argument.strings()));
    }

    @Override
    public ReadAhead init(DuckDBTableFunctionInitInfo info) {
        Bound bound = info.getBindData();
        Scan scan = bound.scan();
        int readers = Math.max(1, Math.min(threads, scan.files().size()));
        info.setMaxThreads(readers);
        Projection projection = Projection.of(scan.layout().columns(), bound.conditions(), info);
        return new ReadAhead(scan, projection, bound.required(), readers);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer) throws Exception {
        ReadAhead records = info.getInitData();
        return records.fill(writer);
    }
}
