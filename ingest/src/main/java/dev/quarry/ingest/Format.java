package dev.quarry.ingest;

/** What a file turned out to hold. */
public enum Format {
    /** CloudTrail events only, in whatever wrapping. */
    CLOUDTRAIL,
    /** JSON objects, none of them a CloudTrail event. */
    JSON,
    /** Both. */
    MIXED,
    /** Lines of text. */
    TEXT,
    /** No record. */
    NONE
}
