package dev.quarry.ingest;

/** Told how far a load is, a few times per second at most, from any thread. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = progress -> {};

    void progress(Progress progress);

    /**
     * How far a load is.
     *
     * @param filesDone files read to their end
     * @param filesTotal files found
     * @param bytesRead of the files as they lie on disk
     * @param bytesTotal of the files as they lie on disk
     * @param rawBytes read after decompression
     * @param events records found
     */
    record Progress(int filesDone, int filesTotal, long bytesRead, long bytesTotal, long rawBytes, long events) {}
}
