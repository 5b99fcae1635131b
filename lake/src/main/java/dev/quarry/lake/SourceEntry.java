package dev.quarry.lake;

import java.util.List;

/**
 * What the catalogue keeps of a source file that was read.
 *
 * @param sha256 of the file's bytes as they lie on disk, hexadecimal
 * @param name as shown to people
 * @param format such as {@code cloudtrail} or {@code text}
 * @param outcome {@code LOADED}, {@code EMPTY} or {@code FAILED}
 * @param events records that came from it
 * @param bytes its size after decompression
 * @param problems the first of what could not be read
 * @param problemCount how many there were in all
 */
public record SourceEntry(
        String sha256,
        String name,
        String format,
        String outcome,
        long events,
        long bytes,
        List<Problem> problems,
        long problemCount) {
    public SourceEntry {
        problems = List.copyOf(problems);
    }
}
