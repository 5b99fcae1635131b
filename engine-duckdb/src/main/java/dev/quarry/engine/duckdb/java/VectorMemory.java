package dev.quarry.engine.duckdb.java;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The memory behind the vectors of a call. DuckDB's Java API hands out strings one by one, each through a call out of Java,
 * and takes none by reference, so the memory is taken from private fields. Where these are not to be had, nothing but speed
 * is lost.
 */
final class VectorMemory {
    private static final Optional<Field> READ = field(DuckDBReadableVector.class, "data");
    private static final Optional<Field> WRITTEN = field(DuckDBWritableVector.class, "data");
    private static final Optional<Field> VALIDITY = field(DuckDBWritableVector.class, "validity");

    private VectorMemory() {}

    /** Whether vectors show their memory, with this version of DuckDB's API and the way it was loaded. */
    static boolean isOpen() {
        return Stream.of(READ, WRITTEN, VALIDITY).allMatch(Optional::isPresent);
    }

    static Optional<ByteBuffer> of(DuckDBReadableVector vector) {
        return buffer(READ, vector);
    }

    static Optional<ByteBuffer> of(DuckDBWritableVector vector) {
        return buffer(WRITTEN, vector);
    }

    /** A bit for each row that is 0 where the row is null, the lowest of the first byte first. */
    static Optional<ByteBuffer> validity(DuckDBWritableVector vector) {
        return buffer(VALIDITY, vector);
    }

    private static Optional<ByteBuffer> buffer(Optional<Field> field, Object vector) {
        try {
            return isOpen()
                            && field.orElseThrow().get(vector) instanceof ByteBuffer buffer
                            && buffer.order() == ByteOrder.nativeOrder()
                    ? Optional.of(buffer)
                    : Optional.empty();
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static Optional<Field> field(Class<?> type, String name) {
        return Stream.of(type.getDeclaredFields())
                .filter(it -> it.getName().equals(name) && it.getType() == ByteBuffer.class)
                .filter(Field::trySetAccessible)
                .findFirst();
    }
}
