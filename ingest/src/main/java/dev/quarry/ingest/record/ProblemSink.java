package dev.quarry.ingest.record;

/** Takes note of what could not be read. */
@FunctionalInterface
public interface ProblemSink {
    /**
     * One problem.
     *
     * @param offset in the decompressed text, in bytes
     * @param reason one line
     */
    void problem(long offset, String reason);
}
