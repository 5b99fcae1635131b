package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Locale;

/**
 * How large a value may become. A query can double a text in each of its commands; without a limit a few dozen of them would
 * take all the memory there is.
 */
public final class ValueSize {
    /** Characters of a text, elements of an array, or of all the texts and arrays that a function is given. */
    public static final long MOST = 16L << 20;

    /** The message of the failure, with {@link #MOST} as its argument. */
    public static final String EXCEEDED_FORMAT = "A text or an array has grown beyond %1$s characters or elements. "
            + "Shorten what is put together, or put less together.";

    public static final String EXCEEDED = String.format(Locale.ROOT, EXCEEDED_FORMAT, MOST);

    private ValueSize() {}

    /**
     * Fails for a size that is too large.
     *
     * @throws ValueTooLargeException if it is
     */
    public static void check(long size) {
        if (size > MOST) {
            throw new ValueTooLargeException();
        }
    }

    /** The same for values together; what is inside of arrays and records does not count. */
    public static void check(Value... values) {
        long size = 0;
        for (Value value : values) {
            size += of(value);
        }
        check(size);
    }

    private static long of(Value value) {
        return switch (value) {
            case StringValue(String text) -> text.length();
            case ArrayValue(List<Value> elements) -> elements.size();
            default -> 1;
        };
    }
}
