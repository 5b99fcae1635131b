package dev.quarry.ingest.source;

import java.nio.file.Path;

/** What a search for files came upon. */
public sealed interface Found {
    /** Where it lies. */
    Path path();

    /** A file to read. */
    record Log(SourceFile file) implements Found {
        @Override
        public Path path() {
            return file.path();
        }
    }

    /** Something that is left out, and why. */
    record Skipped(Path path, String name, String reason) implements Found {}

    /** Something that was asked for and cannot be read, and why. */
    record Unreadable(Path path, String name, String reason) implements Found {}
}
