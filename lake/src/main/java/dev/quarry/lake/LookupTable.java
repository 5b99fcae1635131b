package dev.quarry.lake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A lookup table: rows that were uploaded under a name, in a Parquet file of their own.
 *
 * @param name such as {@code /lookups/accounts}
 * @param key the field that tells rows apart
 * @param layout its columns: {@link Layout.Role.Attribute} for the fields in their order, and {@link Layout.Role.Position}
 * @param records how many rows
 * @param fileBytes size of the Parquet file
 * @param modified when it was uploaded, in nanoseconds since the epoch
 */
public record LookupTable(
        String name,
        String key,
        Optional<String> displayName,
        Optional<String> description,
        Layout layout,
        Path file,
        long records,
        long fileBytes,
        long modified) {

    /** Keeps the file of a table from being deleted until it is closed. */
    public interface Lease extends AutoCloseable {
        LookupTable table();

        @Override
        void close();
    }
}
