package dev.quarry.cli.output;

/** How results are written. */
public enum OutputFormat {
    TABLE,
    JSON,
    NDJSON,
    CSV
}
