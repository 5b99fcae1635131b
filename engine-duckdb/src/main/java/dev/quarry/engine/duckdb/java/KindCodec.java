package dev.quarry.engine.duckdb.java;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;

/** Values from the text of an SQL value of a kind. */
public final class KindCodec {
    private KindCodec() {}

    /** The value of a non-null SQL value that was cast to VARCHAR. */
    public static Value decode(Kind kind, String text) {
        return switch (kind) {
            case NULL -> NullValue.NULL;
            case BOOLEAN -> Value.of(text.equals("true"));
            case LONG -> Value.of(Long.parseLong(text));
            case DOUBLE -> Value.of(Double.parseDouble(text));
            case STRING -> Value.of(text);
            case TIMESTAMP -> new TimestampValue(Long.parseLong(text));
            case DURATION -> new DurationValue(Long.parseLong(text));
            case JSON_TEXT, JSON, VALUE -> ValueText.parse(text);
        };
    }

    /** The text of a non-null value, such that {@link #decode} of the kind gives it back. */
    public static String encode(Kind kind, Value value) {
        return switch (value) {
            case Value.StringValue string when kind == Kind.STRING -> string.value();
            case TimestampValue timestamp when kind == Kind.TIMESTAMP -> Long.toString(timestamp.nanos());
            case DurationValue duration when kind == Kind.DURATION -> Long.toString(duration.nanos());
            default -> {
                boolean fits = switch (kind) {
                    case BOOLEAN -> value instanceof Value.BooleanValue;
                    case LONG -> value instanceof Value.LongValue;
                    case DOUBLE -> value instanceof Value.DoubleValue;
                    case JSON_TEXT, JSON, VALUE -> true;
                    case NULL, STRING, TIMESTAMP, DURATION -> false;
                };
                if (!fits) {
                    throw unexpected(kind, value);
                }
                yield withoutLoneSurrogates(ValueText.write(value));
            }
        };
    }

    /**
     * The text with the replacement character for each escape of half a surrogate pair: DuckDB refuses JSON with one, and no
     * column of strings could hold it.
     */
    private static String withoutLoneSurrogates(String text) {
        if (!text.contains("\\ud")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                at++;
            } else if (text.startsWith("ud", at + 1) && text.charAt(at + 3) >= '8') {
                out.append('\ufffd');
                at += 6;
            } else {
                out.append(text, at, at + 2);
                at += 2;
            }
        }
        return out.toString();
    }

    static IllegalStateException unexpected(Kind kind, Value value) {
        return new IllegalStateException("a " + value.type().typeName() + " came where the plan expects " + kind);
    }
}
