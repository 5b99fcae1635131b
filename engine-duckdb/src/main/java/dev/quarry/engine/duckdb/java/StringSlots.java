package dev.quarry.engine.duckdb.java;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duckdb.DuckDBReadableVector;

/**
 * The slots of a vector of strings as DuckDB keeps them: 16 bytes each, the length in bytes and then, up to 12 bytes, the
 * string itself, or else its first 4 bytes and its address. Rows with equal slots have equal strings, and so many rows of a
 * column with few values have equal slots that looking at them is worth it: a string costs a call out of Java and a copy.
 *
 * <p>DuckDB's Java API has no access to the slots, so they are taken from the vector's private field. Where that is not to
 * be had there are no slots, and every string is read through the API.
 */
final class StringSlots {
    private static final int BYTES = 16;
    private static final int SHORT_BYTES = 12;
    private static final Optional<Field> DATA = data();

    private final ByteBuffer slots;

    private StringSlots(ByteBuffer slots) {
        this.slots = slots;
    }

    /** The slots of all rows, valid as long as the vector is. */
    static Optional<StringSlots> of(DuckDBReadableVector vector) {
        return DATA.flatMap(field -> {
            try {
                return field.get(vector) instanceof ByteBuffer data
                                && data.order() == ByteOrder.nativeOrder()
                                && data.capacity() == vector.rowCount() * BYTES
                        ? Optional.of(new StringSlots(data))
                        : Optional.empty();
            } catch (IllegalAccessException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Field> data() {
        try {
            Field field = DuckDBReadableVector.class.getDeclaredField("data");
            return field.trySetAccessible() ? Optional.of(field) : Optional.empty();
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
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
