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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The work of a load: several workers, each of which reads a run and then writes it. So all cores are busy, be it with one
 * large file or with many small ones, and the memory is that of one run per worker.
 */
public final class LoadWork {
    private static final int MAX_WORKERS = 4;
    /** Of content in memory, over all workers. */
    private static final int HELD_BYTES = 176 << 20;

    private final Lake lake;
    private final String bucket;
    private final RunReader reader;
    private final Queue<Append> begun = new ConcurrentLinkedQueue<>();
    private final Set<ScannedFile> done = ConcurrentHashMap.newKeySet();
    private final int workers;

    public LoadWork(Lake lake, String bucket, List<ScannedFile> files, ScanSettings settings) {
        this.lake = lake;
        this.bucket = bucket;
        this.workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_WORKERS);
        this.reader = new RunReader(files, settings, new RunSize(files, settings, workers, HELD_BYTES / workers));
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
            return Set.copyOf(done);
        } catch (IOException e) {
            throw Failures.of("cannot load", e);
        } finally {
            threads.shutdownNow();
            threads.close();
            begun.forEach(Append::close);
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

    private void work() throws IOException, SQLException, InterruptedException {
        try (SegmentWriter writer = new SegmentWriter()) {
            for (Optional<Run> next = reader.next(); next.isPresent(); next = reader.next()) {
                Run run = next.get();
                Append append = lake.append(bucket);
                begun.add(append);
                writer.write(run, append);
                run.release();
                for (ScannedFile file : run.endedFiles()) {
                    enter(file, append);
                }
                done.addAll(run.chain().written(append));
            }
        } finally {
            // At the end there is nothing left to begin; after a failure nothing shall be.
            reader.stop();
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
                report.problems(),
                report.problemCount()));
    }
}
