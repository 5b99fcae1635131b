package dev.quarry.pattern;

import java.util.List;
import java.util.Map;

/** A value found by a pattern. Immutable; which kinds an export can have is said by its {@link PatternType}. */
public sealed interface PatternValue {
    /** An optional part that was absent; null in JSON and other records. */
    enum Null implements PatternValue {
        INSTANCE
    }

    /** Any text, also what is read as JSON, XML or a name. */
    record Text(String value) implements PatternValue {}

    /** A whole number. */
    record LongNumber(long value) implements PatternValue {}

    /** A number with a fraction, or a whole one beyond the range of long. */
    record DoubleNumber(double value) implements PatternValue {}

    /** A truth value. */
    record Bool(boolean value) implements PatternValue {}

    /** Nanoseconds since 1970-01-01T00:00Z. */
    record Timestamp(long nanos) implements PatternValue {}

    /**
     * An address as an unsigned 128-bit number.
     *
     * @param high the upper 64 bits of an IPv6 address, 0 for IPv4
     * @param low the lower 64 bits; of an IPv4 address the lower 32 of these
     * @param v6 whether it was written as IPv6
     */
    record Ip(long high, long low, boolean v6) implements PatternValue {}

    /**
     * The id of an entity of a topology, such as {@code HOST-00000000000000FF}.
     *
     * @param entityType the part before the last hyphen
     * @param id the hexadecimal digits after it
     */
    record SmartscapeId(String entityType, long id) implements PatternValue {}

    /** Elements in order. */
    record Array(List<PatternValue> elements) implements PatternValue {}

    /** Members in order; of duplicate JSON keys the last wins. */
    record Struct(Map<String, PatternValue> members) implements PatternValue {}
}
