package dev.quarry.pattern;

import java.util.List;
import java.util.Map;

/** A value found by a pattern. */
public sealed interface PatternValue {
    enum Null implements PatternValue {
        INSTANCE
    }

    record Text(String value) implements PatternValue {}

    record LongNumber(long value) implements PatternValue {}

    record DoubleNumber(double value) implements PatternValue {}

    record Bool(boolean value) implements PatternValue {}

    /** Nanoseconds since 1970-01-01T00:00Z. */
    record Timestamp(long nanos) implements PatternValue {}

    /** See {@code IpValue} of the query module: an unsigned 128-bit number; IPv4 in the low 32 bits. */
    record Ip(long high, long low, boolean v6) implements PatternValue {}

    record SmartscapeId(String entityType, long id) implements PatternValue {}

    /** Elements in order. */
    record Array(List<PatternValue> elements) implements PatternValue {}

    /** Members in order; of duplicate JSON keys the last wins. */
    record Struct(Map<String, PatternValue> members) implements PatternValue {}
}
