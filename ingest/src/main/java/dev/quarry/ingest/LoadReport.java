package dev.quarry.ingest;

import java.util.List;

/**
 * What became of every file, in the order in which they were found.
 *
 * @param cancelled whether the load was stopped; files without a report were not touched
 */
public record LoadReport(List<FileReport> files, boolean cancelled) {
    public LoadReport {
        files = List.copyOf(files);
    }

    /** Records added. */
    public long events() {
        return files.stream()
                .filter(file -> file.outcome() != Outcome.ALREADY_LOADED)
                .mapToLong(FileReport::events)
                .sum();
    }
}
