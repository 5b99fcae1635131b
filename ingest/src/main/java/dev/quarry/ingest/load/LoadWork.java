package dev.quarry.ingest.load;

import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.scan.FileFacts;
import dev.quarry.ingest.scan.FileReports;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.lake.Append;
import dev.quarry.lake.Failures;
import dev.quarry.lake.Lake;
import dev.quarry.lake.SourceEntry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The work of a load: several workers, each of which reads a run while no other does, and then writes it while the others
 * read and write theirs. So all cores are busy, be it with one large file or with many small ones, and the memory is that of
 * one run per worker.
 */
public final class LoadWork {
    private static final int MAX_WORKERS = 4;
    /** Of content in memory, over all workers. */
    private static final int HELD_BYTES = 192 << 20;

    private final Lake lake;
    private final String bucket;
    private final ScanSettings settings;
    private final RunReader reader;
    private final RunQueue queue = new RunQueue();
    private final int workers;
    private volatile boolean failed;

    public LoadWork(Lake lake, String bucket, List<ScannedFile> files, ScanSettings settings) {
        this.lake = lake;
        this.bucket = bucket;
        this.settings = settings;
        this.workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_WORKERS);
        this.reader = new RunReader(files, settings, HELD_BYTES / workers);
    }

    /**
     * Loads everything.
     *
     * @return the files that are done: what they held is in the lake
     * @throws dev.quarry.lake.LakeException when the lake cannot take it; what was committed before stays
     */
    public Set<ScannedFile> run() {
        ExecutorService threads = Executors.newFixedThreadPool(
                workers,
                task -> Thread.ofPlatform().name("quarry-load").daemon().unstarted(task));
        try (reader) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    work();
                    return null;
                }));
            }
            await(running);
            return queue.done();
        } finally {
            threads.shutdownNow();
            threads.close();
            queue.abandon();
        }
    }

    private static void await(List<Future<?>> running) {
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw Failures.of("cannot load", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Failures.of("the load was interrupted", e);
            }
        }
    }

    private void work() throws IOException, SQLException {
        try (SegmentWriter writer = new SegmentWriter()) {
            for (Optional<RunQueue.Pending> next = read(); next.isPresent(); next = read()) {
                RunQueue.Pending run = next.get();
                writer.write(run.run(), run.append());
                run.run().release();
                for (ScannedFile file : run.run().endedFiles()) {
                    enter(file, run.append());
                }
                queue.written(run);
            }
        } catch (IOException | SQLException | RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private Optional<RunQueue.Pending> read() throws IOException {
        synchronized (reader) {
            if (failed || settings.cancel().cancelled()) {
                return Optional.empty();
            }
            Optional<RunQueue.Pending> run = reader.next().map(one -> new RunQueue.Pending(one, lake.append(bucket)));
            run.ifPresent(queue::enter);
            return run;
        }
    }

    private static void enter(ScannedFile file, Append append) {
        FileFacts facts = file.facts().orElseThrow();
        if (facts.present() || file.sha256().isEmpty()) {
            return;
        }
        FileReport report = FileReports.of(file.file(), facts);
        append.source(new SourceEntry(
                file.sha256(),
                report.name(),
                report.format().name(),
                report.outcome().name(),
                report.events(),
                report.bytes(),
                report.problems().stream()
                        .map(problem -> new SourceEntry.Problem(problem.offset(), problem.reason()))
                        .toList(),
                report.problemCount()));
    }
}
