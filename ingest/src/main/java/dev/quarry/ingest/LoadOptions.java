package dev.quarry.ingest;

import dev.quarry.lake.BucketName;

/**
 * Where to load to, and what a source may cost.
 *
 * @param bucket a name that {@link BucketName#check} allows
 */
public record LoadOptions(String bucket, Limits limits) {
    public static final LoadOptions DEFAULT = new LoadOptions(BucketName.DEFAULT, Limits.DEFAULT);

    public LoadOptions {
        BucketName.check(bucket);
    }
}
