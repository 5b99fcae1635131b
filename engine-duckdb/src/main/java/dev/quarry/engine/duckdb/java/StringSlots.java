package dev.quarry.engine.duckdb.java;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The slots of a vector of strings: 16 bytes for each row, the length in bytes and then, up to 12 bytes, the string itself,
 * or else its first 4 bytes and its address. Rows with equal slots have equal strings; of a column with few values many rows
 * have.
 */
final class StringSlots {
    private static final int BYTES = 16;
    private static final int SHORT_BYTES = 12;

    private final ByteBuffer slots;

    private StringSlots(ByteBuffer slots) {
        this.slots = slots;
    }

    /** Valid as long as the vector is. */
    static Optional<StringSlots> of(DuckDBReadableVector vector) {
        return VectorMemory.of(vector)
                .filter(memory -> memory.capacity() == vector.rowCount() * BYTES)
                .map(StringSlots::new);
    }

    /** Valid as long as the vector is. */
    static Optional<StringSlots> of(DuckDBWritableVector vector) {
        return VectorMemory.of(vector)
                .filter(memory -> memory.capacity() == vector.rowCount() * BYTES)
                .map(StringSlots::new);
    }

    /** Whether two rows, neither of them null, have the same slot. */
    boolean equal(int row, int other) {
        return slots.getLong(row * BYTES) == slots.getLong(other * BYTES)
                && slots.getLong(row * BYTES + 8) == slots.getLong(other * BYTES + 8);
    }

    /** Equal for rows with equal slots. */
    long hash(int row) {
        long mixed = slots.getLong(row * BYTES) * 0x9E3779B97F4A7C15L ^ slots.getLong(row * BYTES + 8);
        return (mixed ^ (mixed >>> 29)) * 0xC2B2AE3D27D4EB4FL;
    }

    /** Gives a row the string of another. */
    void copy(int from, int to) {
        slots.putLong(to * BYTES, slots.getLong(from * BYTES));
        slots.putLong(to * BYTES + 8, slots.getLong(from * BYTES + 8));
    }

    /** The string of a row that is not null, if its slot holds all of it. */
    Optional<String> shortString(int row) {
        int length = slots.getInt(row * BYTES);
        if (length < 0 || length > SHORT_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        slots.get(row * BYTES + 4, bytes);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
