package dev.quarry.reference;

import dev.quarry.query.engine.QueryException;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.nio.charset.StandardCharsets;

/** Adds up the values of a sub-query, which must not be larger than the query's limits allow. */
final class SubQuerySize {
    private static final int NO_TEXT = 8;

    private final long limit;
    private long bytes;

    /**
     * A sum of nothing.
     *
     * @param limit in bytes
     */
    SubQuerySize(long limit) {
        this.limit = limit;
    }

    /**
     * Adds a value.
     *
     * @throws QueryException when they are too large together
     */
    void add(Value value) {
        bytes += of(value);
        if (bytes > limit) {
            throw QueryException.subQueryTooLarge(limit, null);
        }
    }

    private static long of(Value value) {
        return switch (value) {
            case StringValue(String text) -> text.getBytes(StandardCharsets.UTF_8).length;
            case ArrayValue array -> of(Value.of(ValueText.write(array)));
            case RecordValue row -> of(Value.of(ValueText.write(row)));
            default -> NO_TEXT;
        };
    }
}
