package dev.quarry.ingest;

import dev.quarry.ingest.load.LoadWork;
import dev.quarry.ingest.scan.FileReports;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.ingest.source.FileFinder;
import dev.quarry.ingest.source.Found;
import dev.quarry.ingest.source.SourceFile;
import dev.quarry.lake.Lake;
import dev.quarry.lake.LakeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Loads files into a lake. Records become visible in runs of many files; whatever happens, a file is either in the lake or
 * not.
 *
 * <pre>{@code
 * new Loader(lake).load(List.of(Path.of("trail")), LoadOptions.DEFAULT, ProgressListener.NONE, CancelSignal.NEVER);
 * }</pre>
 */
public final class Loader {
    private final Lake lake;

    public Loader(Lake lake) {
        this.lake = lake;
    }

    /**
     * Loads files, and the logs in folders.
     *
     * @throws LakeException when the lake cannot take the records; files that were done before stay
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
        Set<ScannedFile> done = Set.of();
        if (!files.isEmpty()) {
            done = new LoadWork(lake, options.bucket(), List.copyOf(files.values()), settings).run();
            meter.report();
        }
        return new LoadReport(reports(found, files, done), done.size() < files.size());
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

    private static List<FileReport> reports(
            List<Found> found, Map<SourceFile, ScannedFile> files, Set<ScannedFile> done) {
        List<FileReport> reports = new ArrayList<>();
        for (Found one : found) {
            if (one instanceof Found.Log readable) {
                ScannedFile file = files.get(readable.file());
                if (done.contains(file)) {
                    reports.add(FileReports.of(file.file(), file.facts().orElseThrow()));
                }
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
