package dev.quarry.pattern;

/** The types of exported values. */
public enum PatternType {
    STRING,
    LONG,
    DOUBLE,
    BOOLEAN,
    TIMESTAMP,
    IP,
    SMARTSCAPE_ID,
    ARRAY,
    RECORD,
    /** Known only from the text: {@code JSON_VALUE}, constants in alternatives of different types. */
    ANY
}
