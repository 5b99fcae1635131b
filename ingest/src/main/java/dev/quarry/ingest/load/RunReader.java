package dev.quarry.ingest.load;

import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.scan.FileRecords;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what is in files into runs, for several workers at once. Each reads files of its own; a file that is larger than a run
 * goes from hand to hand, so that one worker reads on while another writes.
 */
final class RunReader implements AutoCloseable {
    private static final int RECORDS_UNTIL_CHECK = 1_000;

    private final Deque<ScannedFile> waiting;
    private final Deque<Begun> unfinished = new ArrayDeque<>();
    private final ScanSettings settings;
    private final RunSize size;
    private final BlockPool pool = new BlockPool();
    private int reading;
    private boolean stopped;

    RunReader(List<ScannedFile> files, ScanSettings settings, RunSize size) {
        this.waiting = new ArrayDeque<>(files);
        this.settings = settings;
        this.size = size;
    }

    /** A file that is open, and the chain of the runs that its records are in. */
    private record Begun(FileRecords file, Chain chain) {}

    /** The next run; waits while others may leave a file unfinished. Empty at the end, or when the load was cancelled. */
    Optional<Run> next() throws IOException, InterruptedException {
        Optional<Begun> begun = begin();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Run run = new Run(begun.get().chain(), pool);
        Optional<FileRecords> current = begun.map(Begun::file);
        try {
            while (current.isPresent() && !run.holds(size.bound())) {
                if (settings.cancel().cancelled()) {
                    stop();
                    return Optional.empty();
                }
                if (take(current.get(), run)) {
                    run.ended(current.get().file());
                    current.get().close();
                    current = run.holds(size.target()) ? Optional.empty() : nextFile();
                }
            }
            run.chain().add(run, current.isPresent());
            return Optional.of(run);
        } finally {
            leave(current.map(file -> new Begun(file, run.chain())));
        }
    }

    private synchronized Optional<Begun> begin() throws InterruptedException {
        while (!stopped && unfinished.isEmpty() && waiting.isEmpty() && reading > 0) {
            wait();
        }
        if (stopped || settings.cancel().cancelled()) {
            return Optional.empty();
        }
        Optional<Begun> begun =
                Optional.ofNullable(unfinished.poll()).or(() -> nextFile().map(file -> new Begun(file, new Chain())));
        reading += begun.isPresent() ? 1 : 0;
        return begun;
    }

    private Optional<FileRecords> nextFile() {
        Optional<ScannedFile> file;
        synchronized (this) {
            file = Optional.ofNullable(waiting.poll());
        }
        return file.map(one -> FileRecords.open(one, settings));
    }

    /** Takes records for a while; true when the file is at its end. */
    private boolean take(FileRecords file, Run run) {
        long bound = size.bound();
        long before = run.bytes();
        try {
            for (int i = 0; i < RECORDS_UNTIL_CHECK && !run.holds(bound); i++) {
                Optional<RecordView> record = file.next();
                if (record.isEmpty()) {
                    return true;
                }
                run.add(record.get());
            }
            return false;
        } finally {
            size.read(run.bytes() - before);
        }
    }

    private synchronized void leave(Optional<Begun> rest) {
        rest.ifPresent(unfinished::add);
        reading--;
        notifyAll();
    }

    /** Lets nobody begin another run. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Begun one : unfinished) {
            one.file().close();
        }
        unfinished.clear();
    }
}
