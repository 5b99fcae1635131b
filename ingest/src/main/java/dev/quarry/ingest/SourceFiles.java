package dev.quarry.ingest;

import dev.quarry.ingest.scan.FileFacts;
import dev.quarry.ingest.scan.FileReports;
import dev.quarry.ingest.scan.ScanFunction;
import dev.quarry.ingest.scan.ScanFunction.Scan;
import dev.quarry.ingest.scan.ScanLayout;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.ingest.source.FileFinder;
import dev.quarry.ingest.source.Found;
import dev.quarry.lake.BucketName;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.Relation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/**
 * Files that are queried where they lie, without being loaded. They are read again for every query, and only what a query
 * needs is taken from them.
 *
 * <pre>{@code
 * try (SourceFiles files = SourceFiles.open(List.of(Path.of("trail")), BucketName.DEFAULT, Limits.DEFAULT)) {
 *     files.timeSpan();
 * }
 * }</pre>
 */
public final class SourceFiles implements Dataset, AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();

    private final String function = "quarry_files_" + COUNT.incrementAndGet();
    private final String bucket;
    private final List<Found> found;
    private final Scan cloudTrail;
    private final Scan plain;
    private final long bytes;

    private SourceFiles(String bucket, List<Found> found, Limits limits) {
        this.bucket = bucket;
        this.found = found;
        List<ScannedFile> files = new ArrayList<>();
        for (Found one : found) {
            if (one instanceof Found.Log readable) {
                files.add(new ScannedFile(readable.file()));
            }
        }
        ScanSettings settings = ScanSettings.reading(limits);
        cloudTrail = new Scan(ScanLayout.CLOUDTRAIL, files, settings);
        plain = new Scan(ScanLayout.PLAIN, files, settings);
        bytes = files.stream().mapToLong(file -> file.file().size()).sum();
    }

    /**
     * Finds the files below the paths.
     *
     * @param bucket the bucket that their records shall be in
     */
    public static SourceFiles open(List<Path> paths, String bucket, Limits limits) {
        return new SourceFiles(BucketName.check(bucket), FileFinder.find(paths), limits);
    }

    @Override
    public void attach(DuckDBConnection connection) throws SQLException {
        int threads = Runtime.getRuntime().availableProcessors();
        ScanFunction.register(
                connection,
                function,
                argument -> argument.equals(ScanLayout.CLOUDTRAIL.layout().name()) ? cloudTrail : plain,
                threads);
    }

    /** The name of its table function. */
    String function() {
        return function;
    }

    /** The CloudTrail events come first: their scan finds out which files hold anything for the other. */
    @Override
    public Snapshot select(Selection selection) {
        List<Relation> relations = new ArrayList<>();
        if (selection.bucket().test(bucket)) {
            for (ScanLayout layout : ScanLayout.values()) {
                relations.add(new Relation.TableFunction(
                        bucket, layout.layout(), function, layout.layout().name(), layout.selectable(), -1, bytes));
            }
        }
        return new Selected(List.copyOf(relations));
    }

    private record Selected(List<Relation> relations) implements Snapshot {
        @Override
        public void close() {}
    }

    /** Reads the files that no query has read to their end yet. */
    @Override
    public Optional<TimeSpan> timeSpan() {
        return plain.files().stream()
                .map(file -> ScanFunction.facts(file, plain.settings()))
                .filter(facts -> facts.records() > 0)
                .map(facts -> new TimeSpan(facts.first(), facts.last()))
                .reduce((a, b) -> new TimeSpan(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(bucket, -1, bytes, plain.files().size(), Optional.empty()));
    }

    /** What became of each file; files that no query has read to their end are read now. */
    public List<FileReport> reports() {
        List<FileReport> reports = new ArrayList<>();
        int next = 0;
        for (Found one : found) {
            if (one instanceof Found.Log) {
                ScannedFile file = plain.files().get(next++);
                FileFacts facts = ScanFunction.facts(file, plain.settings());
                reports.add(FileReports.of(file.file(), facts));
            } else {
                reports.add(FileReports.of(one));
            }
        }
        return reports;
    }

    /** Whether there is any file to read. */
    public boolean isEmpty() {
        return plain.files().isEmpty();
    }

    /**
     * What cannot be read at all, and what the queries so far stumbled over. Reads nothing: a file that no query wanted, and
     * the end of one that a query did not want to the end, are not known.
     */
    public List<FileReport> problems() {
        List<FileReport> reports = new ArrayList<>();
        int next = 0;
        for (Found one : found) {
            switch (one) {
                case Found.Log readable -> {
                    ScannedFile file = plain.files().get(next++);
                    file.flaws()
                            .map(flaws -> file.facts().isPresent()
                                    ? FileReports.of(file.file(), flaws)
                                    : FileReports.ofPart(file.file(), flaws))
                            .ifPresent(reports::add);
                }
                case Found.Unreadable unreadable -> reports.add(FileReports.of(unreadable));
                case Found.Skipped skipped -> {}
            }
        }
        return reports;
    }

    @Override
    public void close() {
        // Every scan closes its files by itself.
    }
}
