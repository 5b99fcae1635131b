package dev.quarry.ingest.json;

/** What a JSON value is. Bytes rather than an enum: they are stored for every member of every record. */
public final class ValueKind {
    public static final byte MISSING = 0;
    /** A string without escapes: its bytes are its value. */
    public static final byte STRING = 1;
    /** A string with at least one backslash. */
    public static final byte ESCAPED_STRING = 2;

    public static final byte NUMBER = 3;
    public static final byte TRUE = 4;
    public static final byte FALSE = 5;
    public static final byte NULL = 6;
    public static final byte OBJECT = 7;
    public static final byte ARRAY = 8;

    private ValueKind() {}

    public static boolean isString(byte kind) {
        return kind == STRING || kind == ESCAPED_STRING;
    }

    public static boolean isBoolean(byte kind) {
        return kind == TRUE || kind == FALSE;
    }

    /** Missing and JSON null are the same to a column. */
    public static boolean isNothing(byte kind) {
        return kind == MISSING || kind == NULL;
    }
}
