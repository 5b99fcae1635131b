package dev.quarry.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of buckets. One process has it open at a time; any number of threads may use it.
 *
 * <pre>{@code
 * try (Lake lake = Lake.open(Path.of("lake"))) {
 *     lake.buckets().forEach(bucket -> System.out.println(bucket.name() + " " + bucket.records()));
 * }
 * }</pre>
 */
public final class Lake implements Dataset, AutoCloseable {
    static final Logger LOG = LoggerFactory.getLogger(Lake.class);
    static final String TEMPORARY = ".tmp";
    static final String SEGMENT = ".parquet";
    static final String BUCKETS = "buckets";
    static final String TABLES = "tables";
    static final String SCRATCH = "tmp";

    private final Path folder;
    private final LakeLock lock;
    private final CatalogueFile file;
    private final Catalogue catalogue;
    private final WriteStep.Observer observer;
    private final ReentrantLock writing = new ReentrantLock();
    private final LookupTables tables;
    private volatile List<Segment> segments;

    private Lake(Path folder, LakeLock lock, CatalogueFile file, WriteStep.Observer observer) {
        this.folder = folder;
        this.lock = lock;
        this.file = file;
        this.catalogue = new Catalogue(file);
        this.observer = observer;
        this.segments = List.copyOf(catalogue.segments());
        this.tables = new LookupTables(folder.resolve(TABLES), new TableCatalogue(file), writing, observer);
    }

    /**
     * Opens the lake in a folder, and makes it where there is none.
     *
     * @throws LakeException when it is in use, not writable, damaged or written by a newer version
     */
    public static Lake open(Path folder) {
        return open(folder, WriteStep.Observer.NONE);
    }

    static Lake open(Path folder, WriteStep.Observer observer) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            LakeException failure = Failures.of("cannot make the lake's folder " + absolute, e);
            throw new LakeException(failure.kind(), failure.getMessage() + "; choose another with --lake", e);
        }
        if (!Files.isWritable(absolute)) {
            throw new LakeException(
                    LakeException.Kind.NOT_WRITABLE,
                    "no permission to write in " + absolute + "; choose another lake with --lake");
        }
        LakeLock lock = LakeLock.take(absolute);
        try {
            CatalogueFile file = CatalogueFile.open(absolute.resolve("catalogue.sqlite"));
            try {
                Lake lake = new Lake(absolute, lock, file, observer);
                Sweep.run(absolute, lake.segments, lake.tables.list());
                return lake;
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where it lies, as an absolute path. */
    public Path folder() {
        return folder;
    }

    /** A folder for scratch files, emptied whenever the lake is opened. */
    public Path temporaryFolder() {
        return folder.resolve(SCRATCH);
    }

    Path bucketFolder(String bucket) {
        return folder.resolve(BUCKETS).resolve(BucketName.check(bucket));
    }

    WriteStep.Observer observer() {
        return observer;
    }

    /**
     * Begins to add records to a bucket.
     *
     * @throws LakeException of kind {@code BAD_NAME}
     */
    public Append append(String bucket) {
        return new Append(this, BucketName.check(bucket));
    }

    /** Whether a source with these bytes is in the bucket already. */
    public boolean containsSource(String bucket, String sha256) {
        writing.lock();
        try {
            return catalogue.contains(bucket, sha256);
        } finally {
            writing.unlock();
        }
    }

    void commit(String bucket, List<Segment> added, List<SourceEntry> sources) {
        writing.lock();
        try {
            catalogue.commit(bucket, added, sources, now());
            List<Segment> all = new ArrayList<>(segments);
            all.addAll(added);
            all.sort(Comparator.comparingLong(segment -> segment.span().first()));
            segments = List.copyOf(all);
        } finally {
            writing.unlock();
        }
    }

    /** In nanoseconds since the epoch. */
    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public Optional<LookupTables> lookupTables() {
        return Optional.of(tables);
    }

    /** What the lake holds, with the sources and their problems. */
    public LakeStatus status() {
        writing.lock();
        try {
            return new LakeStatus(folder, buckets(), catalogue.sources());
        } finally {
            writing.unlock();
        }
    }

    /** Segments are plain files: a connection needs nothing but the permission to read the lake's folder. */
    @Override
    public void attach(DuckDBConnection connection) {}

    @Override
    public Snapshot select(Selection selection) {
        record Key(String bucket, Layout layout) {}
        Map<Key, List<Segment>> groups = new LinkedHashMap<>();
        for (Segment segment : segments) {
            if (segment.span().first() < selection.end()
                    && segment.span().last() >= selection.start()
                    && selection.bucket().test(segment.bucket())) {
                groups.computeIfAbsent(new Key(segment.bucket(), segment.layout()), key -> new ArrayList<>())
                        .add(segment);
            }
        }
        List<Relation> relations = new ArrayList<>();
        groups.forEach((key, group) -> relations.add(new Relation.Segments(
                key.bucket(),
                key.layout(),
                group.stream().map(segment -> folder.resolve(segment.path())).toList(),
                group.stream().mapToLong(Segment::records).sum(),
                group.stream().mapToLong(Segment::rawBytes).sum())));
        return new Selected(List.copyOf(relations));
    }

    /** Segments are not deleted yet, so there is nothing to hold on to. */
    private record Selected(List<Relation> relations) implements Snapshot {
        @Override
        public void close() {}
    }

    @Override
    public Optional<TimeSpan> timeSpan() {
        return span(segments);
    }

    @Override
    public List<Bucket> buckets() {
        Map<String, List<Segment>> groups = new TreeMap<>();
        segments.forEach(segment -> groups.computeIfAbsent(segment.bucket(), name -> new ArrayList<>())
                .add(segment));
        List<Bucket> buckets = new ArrayList<>();
        groups.forEach((name, group) -> buckets.add(new Bucket(
                name,
                group.stream().mapToLong(Segment::records).sum(),
                group.stream().mapToLong(Segment::rawBytes).sum(),
                group.size(),
                span(group))));
        return buckets;
    }

    private static Optional<TimeSpan> span(List<Segment> segments) {
        return segments.stream()
                .map(Segment::span)
                .reduce((a, b) -> new TimeSpan(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            file.close();
        } finally {
            lock.close();
            writing.unlock();
        }
    }
}
