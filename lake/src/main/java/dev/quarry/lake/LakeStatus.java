package dev.quarry.lake;

import java.nio.file.Path;
import java.util.List;

/** What a lake holds: its buckets, and the files that were loaded with what went wrong in them. */
public record LakeStatus(Path folder, List<Dataset.Bucket> buckets, List<Source> sources) {
    public LakeStatus {
        buckets = List.copyOf(buckets);
        sources = List.copyOf(sources);
    }

    /**
     * A file that was loaded.
     *
     * @param loadedAt when, in nanoseconds since the epoch
     */
    public record Source(String bucket, long loadedAt, SourceEntry entry) {}
}
