package dev.quarry.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * New segments of one bucket that become visible together, or not at all.
 *
 * <p>Write a Parquet file at {@link #newFile()}, hand it over with {@link #add}, then {@link #commit()}. Closing without a
 * commit removes everything that was written.
 */
public final class Append implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Lake lake;
    private final String bucket;
    private final List<Segment> segments = new ArrayList<>();
    private final List<SourceEntry> sources = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private boolean committed;

    Append(Lake lake, String bucket) {
        this.lake = lake;
        this.bucket = bucket;
    }

    /** A path in the bucket's folder where nothing is yet. */
    public Path newFile() {
        byte[] id = new byte[12];
        RANDOM.nextBytes(id);
        Path folder = lake.bucketFolder(bucket);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.of("cannot make " + folder, e);
        }
        Path file = folder.resolve(HexFormat.of().formatHex(id) + Lake.TEMPORARY);
        written.add(file);
        return file;
    }

    /**
     * Takes a file that was completely written.
     *
     * @param file from {@link #newFile()}
     * @param rawBytes size of its contents as text
     * @param span first and last timestamp in it
     */
    public void add(Path file, Layout layout, long records, long rawBytes, Dataset.TimeSpan span) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - Lake.TEMPORARY.length());
        Path target =
                lake.bucketFolder(bucket).resolve("day=" + day(span.first())).resolve(id + Lake.SEGMENT);
        try {
            lake.observer().done(WriteStep.SEGMENT_WRITTEN);
            Durable.sync(file);
            lake.observer().done(WriteStep.SEGMENT_SYNCED);
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            written.add(target);
            lake.observer().done(WriteStep.SEGMENT_RENAMED);
            Durable.syncFolder(target.getParent());
            Durable.syncFolder(target.getParent().getParent());
            lake.observer().done(WriteStep.FOLDER_SYNCED);
            String path = lake.folder().relativize(target).toString().replace('\\', '/');
            segments.add(new Segment(id, bucket, layout, path, records, rawBytes, Files.size(target), span));
        } catch (IOException e) {
            throw Failures.of("cannot write a segment of bucket " + bucket, e);
        }
    }

    /** Says that the records of a source are in the files added, or that it held none. */
    public void source(SourceEntry source) {
        sources.add(source);
    }

    /** Makes everything added visible. When this returns it is on disk. */
    public void commit() {
        commit(List.of(this));
    }

    /** Makes everything added to any of them visible, in one step. They are of one lake and bucket. */
    public static void commit(List<Append> appends) {
        Append first = appends.getFirst();
        List<Segment> segments = new ArrayList<>();
        List<SourceEntry> sources = new ArrayList<>();
        for (Append append : appends) {
            if (append.lake != first.lake || !append.bucket.equals(first.bucket)) {
                throw new IllegalArgumentException("appends to different buckets cannot be committed together");
            }
            segments.addAll(append.segments);
            sources.addAll(append.sources);
        }
        first.lake.commit(first.bucket, segments, sources);
        appends.forEach(append -> append.committed = true);
        first.lake.observer().done(WriteStep.CATALOGUE_COMMITTED);
    }

    /** Removes what was not committed. */
    @Override
    public void close() {
        if (committed) {
            return;
        }
        for (Path file : written) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The next opening of the lake sweeps it.
                Lake.LOG.debug("left behind: {}", file, e);
            }
        }
    }

    private static String day(long nanoseconds) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(nanoseconds, 1_000_000_000L));
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
