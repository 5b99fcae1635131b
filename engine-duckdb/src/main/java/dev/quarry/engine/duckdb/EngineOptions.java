package dev.quarry.engine.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an engine may use.
 *
 * @param readable folders whose files may be read; nothing else on the machine can be
 * @param temporary folder for results that do not fit into memory; without it such a query fails
 * @param threads at least 1
 * @param memoryBytes most memory for data of queries; empty for DuckDB's default, 80 % of the machine
 */
public record EngineOptions(List<Path> readable, Optional<Path> temporary, int threads, Optional<Long> memoryBytes) {
    public EngineOptions {
        readable = List.copyOf(readable);
    }

    /** The same with another number of threads. */
    public EngineOptions withThreads(int number) {
        return new EngineOptions(readable, temporary, number, memoryBytes);
    }

    /** All processors, half of the memory that is the default, and no temporary files. */
    public static EngineOptions reading(List<Path> readable) {
        return new EngineOptions(
                readable, Optional.empty(), Runtime.getRuntime().availableProcessors(), Optional.empty());
    }
}
