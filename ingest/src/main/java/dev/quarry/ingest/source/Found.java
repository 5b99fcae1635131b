package dev.quarry.ingest.source;

import java.nio.file.Path;

/** What a search for files came upon. */
public sealed interface Found {
    /** A file to read. */
    record Log(SourceFile file) implements Found {}

    /** Something that is left out, and why. */
    record Skipped(Path path, String name, String reason) implements Found {}

    /** Something that was asked for and cannot be read, and why. */
    record Unreadable(Path path, String name, String reason) implements Found {}
}
