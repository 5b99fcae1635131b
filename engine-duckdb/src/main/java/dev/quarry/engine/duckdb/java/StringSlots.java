package dev.quarry.engine.duckdb.java;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The slots of a vector of strings: 16 bytes for each row, the length in bytes and then, up to 12 bytes, the string itself,
 * or else its first 4 bytes and its address. Rows with equal slots have equal strings; of a column with few values many rows
 * have. This is a copy, as two words for each row.
 */
final class StringSlots {
    private static final int BYTES = 16;
    private static final int SHORT_BYTES = 12;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer vector;
    private final long[] words;
    /** One slot, while it is taken apart or put together. */
    private final byte[] slot = new byte[BYTES];
    /** What was read last begins with the string. */
    private byte[] bytes = new byte[64];

    private StringSlots(ByteBuffer vector) {
        this.vector = vector;
        this.words = new long[vector.capacity() / Long.BYTES];
    }

    /** The slots of a vector. */
    static Optional<StringSlots> of(DuckDBReadableVector vector) {
        return VectorMemory.of(vector)
                .filter(memory -> memory.capacity() == vector.rowCount() * BYTES)
                .map(memory -> {
                    StringSlots slots = new StringSlots(memory);
                    memory.asLongBuffer().get(0, slots.words);
                    return slots;
                });
    }

    /** Slots for a vector, which has them when they are {@link #store stored}. */
    static Optional<StringSlots> of(DuckDBWritableVector vector) {
        return VectorMemory.of(vector)
                .filter(memory -> memory.capacity() == vector.rowCount() * BYTES)
                .map(StringSlots::new);
    }

    /** Whether two rows, neither of them null, have the same slot. */
    boolean equal(int row, int other) {
        return words[2 * row] == words[2 * other] && words[2 * row + 1] == words[2 * other + 1];
    }

    /** Equal for rows with equal slots. */
    long hash(int row) {
        long mixed = words[2 * row] * 0x9E3779B97F4A7C15L ^ words[2 * row + 1];
        return (mixed ^ (mixed >>> 29)) * 0xC2B2AE3D27D4EB4FL;
    }

    /** Gives a row the string of another. */
    void copy(int from, int to) {
        words[2 * to] = words[2 * from];
        words[2 * to + 1] = words[2 * from + 1];
    }

    /**
     * Gives a row a string.
     *
     * @param address where the vector keeps it; of no meaning if the slot holds all of it
     * @return whether the slot holds all of it
     */
    boolean put(int row, byte[] text, long address) {
        boolean whole = text.length <= SHORT_BYTES;
        Arrays.fill(slot, (byte) 0);
        INTS.set(slot, 0, text.length);
        System.arraycopy(text, 0, slot, Integer.BYTES, Math.min(text.length, SHORT_BYTES));
        words[2 * row] = (long) LONGS.get(slot, 0);
        words[2 * row + 1] = whole ? (long) LONGS.get(slot, Long.BYTES) : address;
        return whole;
    }

    /** Adds to the address of a row's string, of which the slot does not hold all. */
    void move(int row, long distance) {
        words[2 * row + 1] += distance;
    }

    /** Where the vector itself, not this copy, keeps the string of a row of which the slot does not hold all. */
    long storedAddress(int row) {
        return vector.getLong(row * BYTES + Long.BYTES);
    }

    /** Gives the vector these slots. */
    void store() {
        vector.asLongBuffer().put(0, words);
    }

    /** The string of a row that is not null, if it can be read without leaving Java. */
    Optional<String> string(int row) {
        LONGS.set(slot, 0, words[2 * row]);
        LONGS.set(slot, Long.BYTES, words[2 * row + 1]);
        int length = (int) INTS.get(slot, 0);
        if (length >= 0 && length <= SHORT_BYTES) {
            return Optional.of(new String(slot, Integer.BYTES, length, StandardCharsets.UTF_8));
        }
        if (length < 0 || !NativeMemory.isOpen()) {
            return Optional.empty();
        }
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        NativeMemory.copy(words[2 * row + 1], bytes, length);
        return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
}
