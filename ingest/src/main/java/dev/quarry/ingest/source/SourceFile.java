package dev.quarry.ingest.source;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name how its records name it: relative to the folder that was given
 * @param size in bytes, as it lies on disk
 * @param modified nanoseconds since the epoch; the time of records that tell none
 */
public record SourceFile(Path path, String name, long size, long modified) {}
