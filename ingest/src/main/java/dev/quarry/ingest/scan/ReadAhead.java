package dev.quarry.ingest.scan;

import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.record.Workspace;
import dev.quarry.ingest.scan.ScanFunction.Scan;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionState;

/**
 * One use of a scan in one query: threads of its own read the files, each another one, and their rows are handed over in the
 * order of the files. So all cores read, even for queries of which DuckDB asks with one thread only because they keep the
 * order of rows. What waits to be handed over is bounded.
 */
public final class ReadAhead implements DuckDBTableFunctionState {
    /** Of rows that wait. The file that is handed over right now may always go on. */
    private static final long BYTES = 32 << 20;

    private final Scan scan;
    private final Projection projection;
    private final RequiredStrings required;
    private final int readers;
    private final Deque<ScannedFile> files;
    private final Deque<Output> outputs = new ArrayDeque<>();
    private final Deque<Chunk> spare = new ArrayDeque<>();
    private Optional<IOException> failure = Optional.empty();
    private int running = -1;
    private long bytes;
    private volatile boolean closed;

    ReadAhead(Scan scan, Projection projection, RequiredStrings required, int readers) {
        this.scan = scan;
        this.projection = projection;
        this.required = required;
        this.readers = readers;
        this.files = new ArrayDeque<>(scan.files());
    }

    /** The rows of one file, while they wait. */
    private static final class Output {
        private final ScannedFile file;
        private final Deque<Chunk> chunks = new ArrayDeque<>();
        private boolean ended;

        Output(ScannedFile file) {
            this.file = file;
        }
    }

    /** Hands over some rows; none at the end. */
    long fill(DuckDBDataChunkWriter writer) throws IOException, InterruptedException {
        start((int) writer.capacity());
        Optional<Chunk> next = take();
        if (next.isEmpty()) {
            return 0;
        }
        Chunk chunk = next.get();
        chunk.flush(writer);
        int rows = chunk.rows();
        giveBack(chunk);
        return rows;
    }

    private synchronized void start(int capacity) {
        if (running < 0) {
            running = readers;
            for (int i = 0; i < readers; i++) {
                Thread.ofPlatform().name("quarry-read").daemon().start(() -> read(capacity));
            }
        }
    }

    private synchronized Optional<Chunk> take() throws IOException, InterruptedException {
        for (; ; ) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (!outputs.isEmpty()) {
                Output first = outputs.peek();
                Chunk chunk = first.chunks.poll();
                if (chunk != null) {
                    bytes -= chunk.bytes();
                    notifyAll();
                    return Optional.of(chunk);
                }
                if (first.ended) {
                    outputs.remove();
                    notifyAll();
                    continue;
                }
            } else if (running == 0) {
                return Optional.empty();
            }
            wait();
        }
    }

    /** The work of one thread. */
    private void read(int capacity) {
        Workspace workspace = new Workspace();
        try {
            for (Optional<Output> output = begin(); output.isPresent(); output = begin()) {
                read(output.get(), capacity, workspace);
                end(output.get());
            }
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException | RuntimeException | Error e) {
            fail(new IOException("reading stopped: " + e, e));
        } finally {
            leave();
        }
    }

    /** The next file; those that another scan is reading come last: it finds out whether they hold anything for this one. */
    private synchronized Optional<Output> begin() {
        if (closed || files.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < files.size() && files.element().inProgress(); i++) {
            files.add(files.remove());
        }
        Output output = new Output(files.remove());
        outputs.add(output);
        return Optional.of(output);
    }

    private void read(Output output, int capacity, Workspace workspace) throws IOException, InterruptedException {
        if (scan.layout() == ScanLayout.PLAIN) {
            output.file.awaitFacts();
        }
        Optional<FilePass> begun =
                FilePass.begin(output.file, scan.layout().wanted(), required, scan.settings(), workspace);
        if (begun.isEmpty()) {
            return;
        }
        try (FilePass pass = begun.get()) {
            for (; ; ) {
                Chunk chunk = chunk(capacity);
                chunk.fill(() -> !closed && pass.next() ? Optional.of(pass.view()) : Optional.empty());
                pass.beat();
                if (scan.settings().cancel().cancelled()) {
                    throw new IOException("cancelled");
                }
                if (chunk.rows() == 0) {
                    giveBack(chunk);
                    return;
                }
                if (!put(output, chunk)) {
                    return;
                }
            }
        }
    }

    private synchronized void giveBack(Chunk chunk) {
        spare.add(chunk);
    }

    private Chunk chunk(int capacity) {
        synchronized (this) {
            if (!spare.isEmpty()) {
                return spare.remove();
            }
        }
        return new Chunk(projection, capacity);
    }

    /** False when nobody wants it any more. */
    private synchronized boolean put(Output output, Chunk chunk) throws InterruptedException {
        while (!closed && bytes > BYTES && outputs.peek() != output) {
            wait();
        }
        output.chunks.add(chunk);
        bytes += chunk.bytes();
        notifyAll();
        return !closed;
    }

    private synchronized void end(Output output) {
        output.ended = true;
        notifyAll();
    }

    private synchronized void fail(IOException reason) {
        failure = failure.or(() -> Optional.of(reason));
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Ends the reading. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
