package dev.quarry.query.value;

import dev.quarry.query.value.Value.NullValue;
import java.util.Optional;

/**
 * Values as text that keeps their types: a superset of JSON, for values on their way through an engine.
 *
 * <p>Null, booleans, longs, doubles (always with a point or an exponent), strings, arrays and records are compact JSON.
 * The others are a letter and a JSON string: {@code T"nanos"} timestamp, {@code D"nanos"} duration, {@code F"start/end"}
 * timeframe, {@code I"address"} ip, {@code U"…"} uid, {@code B"base64"} binary, {@code S"HOST-…"} Smartscape id,
 * {@code G"latitude,longitude"} geopoint.
 */
public final class ValueText {
    private ValueText() {}

    /** The canonical text; equal values have equal texts. NaN and the infinities are written as null. */
    public static String write(Value value) {
        StringBuilder out = new StringBuilder();
        ValueWriter.EXACT.write(value, out);
        return out.toString();
    }

    /**
     * Reads what {@link #write} wrote, or any JSON text. Whole numbers that fit are longs, others doubles; of equal keys
     * the last wins.
     *
     * @return null for a text that is neither, or is nested deeper than 1,000 levels
     */
    public static Value parse(String text) {
        return read(text).orElse(NullValue.NULL);
    }

    /** Like {@link #parse}, but empty for a text that is not a value. */
    public static Optional<Value> read(String text) {
        ValueReader reader = new ValueReader(text, 0, true);
        return reader.value().filter(value -> reader.atEnd());
    }

    /** Reads JSON only, nothing of the superset; empty for any other text. */
    public static Optional<Value> readJson(String text) {
        ValueReader reader = new ValueReader(text, 0, false);
        return reader.value().filter(value -> reader.atEnd());
    }

    /** A text that is equal for two values exactly when {@link Comparison#same} says that they are the same. */
    public static String key(Value value) {
        StringBuilder out = new StringBuilder();
        ValueWriter.KEY.write(value, out);
        return out.toString();
    }
}
