package dev.quarry.ingest;

/** What became of a file. */
public enum Outcome {
    /** Its records are in the lake; there may be problems with some of them. */
    LOADED,
    /** The same bytes were in the bucket already. */
    ALREADY_LOADED,
    /** It holds no record. */
    EMPTY,
    /** Not a log by its name. */
    SKIPPED,
    /** It could not be read, or not to its end; the records before that are in the lake. */
    FAILED
}
