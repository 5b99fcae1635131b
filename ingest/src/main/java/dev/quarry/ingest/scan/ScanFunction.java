package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.RecordView;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;

/** The table function {@code name(scan)}: the records of a set of files, each thread on a file of its own. */
public final class ScanFunction
        implements DuckDBTableFunction<ScanFunction.Scan, ScanFunction.Running, ScanFunction.Worker> {
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

    /**
     * Makes the function known.
     *
     * @param name a plain identifier
     * @param scans what its argument stands for
     * @param threads most files at once
     */
    public static void register(DuckDBConnection connection, String name, Function<String, Scan> scans, int threads)
            throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withProjectionPushdown()
                    .withFunction(new ScanFunction(scans, threads))
                    .register(connection);
        }
    }

    /** The facts of a file, which is read for them when no pass has done so. */
    public static FileFacts facts(ScannedFile file, ScanSettings settings) {
        for (; ; ) {
            Optional<FileFacts> facts = file.facts();
            if (facts.isPresent()) {
                return facts.get();
            }
            Optional<FilePass> pass = FilePass.begin(file, FilePass.Wanted.ALL, settings);
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
    public Scan bind(DuckDBTableFunctionBindInfo info) {
        Scan scan = scans.apply(info.getParameter(0).getString());
        Chunk.declare(scan.layout().columns(), info);
        return scan;
    }

    @Override
    public Running init(DuckDBTableFunctionInitInfo info) {
        Scan scan = info.getBindData();
        List<ScanColumn> columns = Chunk.projected(scan.layout().columns(), info);
        info.setMaxThreads(Math.max(1, Math.min(threads, scan.files().size())));
        return new Running(scan, columns);
    }

    @Override
    public Worker localInit(DuckDBTableFunctionInitInfo info) {
        return new Worker();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer) throws Exception {
        Running running = info.getInitData();
        Worker worker = info.getLocalInitData();
        return worker.fill(running, writer);
    }

    /** One use of the function in one query. */
    public static final class Running {
        private final Scan scan;
        private final List<ScanColumn> columns;
        private final Deque<ScannedFile> waiting;

        Running(Scan scan, List<ScanColumn> columns) {
            this.scan = scan;
            this.columns = columns;
            this.waiting = new ArrayDeque<>(scan.files());
        }

        /** The next file that has something of the layout; files that another scan is reading come last. */
        private Optional<FilePass> nextPass() throws InterruptedException {
            for (; ; ) {
                Optional<ScannedFile> file = nextFile();
                if (file.isEmpty()) {
                    return Optional.empty();
                }
                if (scan.layout() == ScanLayout.PLAIN) {
                    file.get().awaitFacts();
                }
                Optional<FilePass> pass =
                        FilePass.begin(file.get(), scan.layout().wanted(), scan.settings());
                if (pass.isPresent()) {
                    return pass;
                }
            }
        }

        private synchronized Optional<ScannedFile> nextFile() {
            for (int i = 0; i < waiting.size(); i++) {
                ScannedFile file = waiting.removeFirst();
                if (!file.inProgress()) {
                    return Optional.of(file);
                }
                waiting.addLast(file);
            }
            return Optional.ofNullable(waiting.pollFirst());
        }
    }

    /** One thread of it. */
    public static final class Worker implements DuckDBTableFunctionState {
        private final Chunk chunk = new Chunk();
        private Optional<FilePass> pass = Optional.empty();

        private long fill(Running running, DuckDBDataChunkWriter writer) throws IOException, InterruptedException {
            if (running.scan.settings().cancel().cancelled()) {
                throw new IOException("cancelled");
            }
            int rows = chunk.fill(running.columns, writer, () -> next(running));
            pass.ifPresent(FilePass::beat);
            return rows;
        }

        private Optional<RecordView> next(Running running) throws IOException, InterruptedException {
            for (; ; ) {
                if (pass.isEmpty()) {
                    pass = running.nextPass();
                    if (pass.isEmpty()) {
                        return Optional.empty();
                    }
                }
                FilePass current = pass.get();
                if (current.next()) {
                    return Optional.of(current.view());
                }
                current.close();
                pass = Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            if (pass.isPresent()) {
                pass.get().close();
                pass = Optional.empty();
            }
        }
    }
}
