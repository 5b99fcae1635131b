package dev.quarry.ingest;

import dev.quarry.lake.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of one file.
 *
 * @param path where it lies
 * @param name as its records name it
 * @param events records that came from it
 * @param bytes its size after decompression
 * @param problems the first of what could not be read
 * @param problemCount how many there were in all
 */
public record FileReport(
        Path path,
        String name,
        Format format,
        Outcome outcome,
        long events,
        long bytes,
        List<Problem> problems,
        long problemCount) {
    public FileReport {
        problems = List.copyOf(problems);
    }
}
