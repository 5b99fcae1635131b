package dev.quarry.ingest;

import dev.quarry.ingest.scan.FileFacts;
import dev.quarry.ingest.scan.FileReports;
import dev.quarry.ingest.scan.ScanFunction;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.ingest.source.FileFinder;
import dev.quarry.ingest.source.Found;
import dev.quarry.ingest.source.SourceFile;
import dev.quarry.lake.Append;
import dev.quarry.lake.Failures;
import dev.quarry.lake.Lake;
import dev.quarry.lake.LakeException;
import dev.quarry.lake.SourceEntry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Loads files into a lake. Files are taken in batches; a batch becomes visible as a whole, so that whatever happens, a file
 * is either in the lake or not.
 *
 * <pre>{@code
 * new Loader(lake).load(List.of(Path.of("trail")), LoadOptions.DEFAULT, ProgressListener.NONE, CancelSignal.NEVER);
 * }</pre>
 */
public final class Loader {
    /** Bytes on disk in one batch; a few times that is in memory, the rest is sorted through temporary files. */
    private static final long BATCH_BYTES = 24L << 20;

    private static final int BATCH_FILES = 10_000;

    private final Lake lake;

    public Loader(Lake lake) {
        this.lake = lake;
    }

    /**
     * Loads files, and the logs in folders.
     *
     * @throws LakeException when the lake cannot take the records; batches before that stay
     */
    public LoadReport load(List<Path> paths, LoadOptions options, ProgressListener listener, CancelSignal cancel) {
        List<Found> found = FileFinder.find(paths);
        Map<SourceFile, ScannedFile> files = new LinkedHashMap<>();
        for (Found one : found) {
            if (one instanceof Found.Log readable) {
                files.put(readable.file(), new ScannedFile(readable.file()));
            }
        }
        ProgressMeter meter = new ProgressMeter(files.values(), listener, cancel);
        ScanSettings settings = settings(options, meter);
        boolean cancelled = false;
        if (!files.isEmpty()) {
            try (BatchWriter writer = new BatchWriter(lake)) {
                for (List<ScannedFile> batch : batches(List.copyOf(files.values()))) {
                    if (cancel.cancelled()) {
                        cancelled = true;
                        break;
                    }
                    load(batch, options, settings, writer);
                    meter.report();
                }
            } catch (SQLException e) {
                if (!cancel.cancelled()) {
                    throw Failures.of("cannot load", e);
                }
                cancelled = true;
            }
        }
        return new LoadReport(reports(found, files), cancelled);
    }

    private ScanSettings settings(LoadOptions options, ProgressMeter meter) {
        Map<String, Path> seen = new ConcurrentHashMap<>();
        return new ScanSettings(
                options.limits(),
                meter,
                true,
                (file, sha256) -> file.size() > 0
                        && (!file.path().equals(seen.computeIfAbsent(sha256, any -> file.path()))
                                || lake.containsSource(options.bucket(), sha256)),
                meter.bytesRead(),
                meter.rawBytes(),
                meter.records());
    }

    private static List<List<ScannedFile>> batches(List<ScannedFile> files) {
        List<List<ScannedFile>> batches = new ArrayList<>();
        List<ScannedFile> batch = new ArrayList<>();
        long bytes = 0;
        for (ScannedFile file : files) {
            String name = file.file().name();
            boolean packed = name.endsWith(".gz") || name.endsWith(".zip");
            long size = packed ? file.file().size() : file.file().size() / 8;
            if (!batch.isEmpty() && (bytes + size > BATCH_BYTES || batch.size() == BATCH_FILES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += size;
        }
        batches.add(batch);
        return batches;
    }

    private void load(List<ScannedFile> batch, LoadOptions options, ScanSettings settings, BatchWriter writer)
            throws SQLException {
        try (Append append = lake.append(options.bucket())) {
            writer.write(batch, settings, append);
            for (ScannedFile file : batch) {
                FileFacts facts = ScanFunction.facts(file, settings);
                if (!facts.present() && !file.sha256().isEmpty()) {
                    append.source(entry(file, facts));
                }
            }
            append.commit();
        }
    }

    private static SourceEntry entry(ScannedFile file, FileFacts facts) {
        FileReport report = FileReports.of(file.file(), facts);
        return new SourceEntry(
                file.sha256(),
                report.name(),
                report.format().name(),
                report.outcome().name(),
                report.events(),
                report.bytes(),
                report.problems().stream()
                        .map(problem -> new SourceEntry.Problem(problem.offset(), problem.reason()))
                        .toList(),
                report.problemCount());
    }

    private static List<FileReport> reports(List<Found> found, Map<SourceFile, ScannedFile> files) {
        List<FileReport> reports = new ArrayList<>();
        for (Found one : found) {
            if (one instanceof Found.Log readable) {
                Optional<FileFacts> facts = files.get(readable.file()).facts();
                facts.ifPresent(known -> reports.add(FileReports.of(readable.file(), known)));
            } else {
                reports.add(FileReports.of(one));
            }
        }
        return reports;
    }

    /** Counts, and passes the counts on now and then. It rides on the question whether to stop, asked for every chunk. */
    private record ProgressMeter(
            List<ScannedFile> files,
            ProgressListener listener,
            CancelSignal cancel,
            LongAdder bytesRead,
            LongAdder rawBytes,
            LongAdder records,
            java.util.concurrent.atomic.AtomicLong last)
            implements CancelSignal {
        private static final long INTERVAL_NANOSECONDS = 200_000_000;

        ProgressMeter(java.util.Collection<ScannedFile> files, ProgressListener listener, CancelSignal cancel) {
            this(
                    List.copyOf(files),
                    listener,
                    cancel,
                    new LongAdder(),
                    new LongAdder(),
                    new LongAdder(),
                    new java.util.concurrent.atomic.AtomicLong(System.nanoTime()));
        }

        @Override
        public boolean cancelled() {
            long before = last.get();
            long now = System.nanoTime();
            if (now - before > INTERVAL_NANOSECONDS && last.compareAndSet(before, now)) {
                report();
            }
            return cancel.cancelled();
        }

        void report() {
            int done = (int)
                    files.stream().filter(file -> file.facts().isPresent()).count();
            long total = files.stream().mapToLong(file -> file.file().size()).sum();
            listener.progress(new ProgressListener.Progress(
                    done, files.size(), Math.min(bytesRead.sum(), total), total, rawBytes.sum(), records.sum()));
        }
    }
}
