package dev.quarry.query.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A DQL value. {@link NullValue} is the only stand-in for "no value"; Java nulls never appear.
 *
 * <p>Java's {@code equals} on these records is identity of type and content; DQL's {@code ==}, where 1 equals 1.0, is in
 * {@code Comparison}.
 */
public sealed interface Value {
    ValueType type();

    default boolean isNull() {
        return false;
    }

    static Value of(boolean value) {
        return value ? BooleanValue.TRUE : BooleanValue.FALSE;
    }

    static Value of(long value) {
        return new LongValue(value);
    }

    static Value of(double value) {
        return new DoubleValue(value);
    }

    static Value of(String value) {
        return new StringValue(value);
    }

    /** The absence of a value; a missing field reads as this too. */
    enum NullValue implements Value {
        NULL;

        @Override
        public ValueType type() {
            return ValueType.NULL;
        }

        @Override
        public boolean isNull() {
            return true;
        }
    }

    record BooleanValue(boolean value) implements Value {
        static final BooleanValue TRUE = new BooleanValue(true);
        static final BooleanValue FALSE = new BooleanValue(false);

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    record LongValue(long value) implements Value {
        @Override
        public ValueType type() {
            return ValueType.LONG;
        }
    }

    record DoubleValue(double value) implements Value {
        @Override
        public ValueType type() {
            return ValueType.DOUBLE;
        }
    }

    record StringValue(String value) implements Value {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /** An instant, in nanoseconds since 1970-01-01T00:00Z. */
    record TimestampValue(long nanos) implements Value {
        @Override
        public ValueType type() {
            return ValueType.TIMESTAMP;
        }
    }

    /** A length of time in nanoseconds. */
    record DurationValue(long nanos) implements Value {
        @Override
        public ValueType type() {
            return ValueType.DURATION;
        }
    }

    /** From {@code start} (inclusive) to {@code end} (exclusive), both in nanoseconds since the epoch. */
    record TimeframeValue(long start, long end) implements Value {
        @Override
        public ValueType type() {
            return ValueType.TIMEFRAME;
        }
    }

    /** Bytes. The list form keeps the record immutable and comparable. */
    record BinaryValue(List<Byte> bytes) implements Value {
        public BinaryValue {
            bytes = List.copyOf(bytes);
        }

        @Override
        public ValueType type() {
            return ValueType.BINARY;
        }
    }

    /**
     * An IP address as an unsigned 128-bit number.
     *
     * @param high upper 64 bits; 0 for IPv4
     * @param low lower 64 bits; for IPv4 the unsigned 32-bit address
     * @param v6 whether the address is IPv6
     */
    record IpValue(long high, long low, boolean v6) implements Value {
        @Override
        public ValueType type() {
            return ValueType.IP;
        }
    }

    /** A 64-bit, 128-bit or UUID identifier; {@code high} is 0 for {@link UidKind#UID64}. */
    record UidValue(long high, long low, UidKind kind) implements Value {
        @Override
        public ValueType type() {
            return ValueType.UID;
        }
    }

    /** The sub-types of uid. */
    enum UidKind {
        UID64,
        UID128,
        UUID
    }

    /** {@code HOST-000000000000007B}: an entity type and a number. */
    record SmartscapeIdValue(String entityType, long id) implements Value {
        @Override
        public ValueType type() {
            return ValueType.SMARTSCAPE_ID;
        }
    }

    /** Degrees. */
    record GeopointValue(double latitude, double longitude) implements Value {
        @Override
        public ValueType type() {
            return ValueType.GEOPOINT;
        }
    }

    record ArrayValue(List<Value> elements) implements Value {
        public ArrayValue {
            elements = List.copyOf(elements);
        }

        @Override
        public ValueType type() {
            return ValueType.ARRAY;
        }
    }

    /** Named members in their order. Members may be {@link NullValue}; a row of a result is a record as well. */
    record RecordValue(SequencedMap<String, Value> members) implements Value {
        public static final RecordValue EMPTY = new RecordValue(new LinkedHashMap<>());

        public RecordValue {
            members = Collections.unmodifiableSequencedMap(members);
        }

        /** A record over a copy of the given members. */
        public static RecordValue copyOf(Map<String, Value> members) {
            return new RecordValue(new LinkedHashMap<>(members));
        }

        @Override
        public ValueType type() {
            return ValueType.RECORD;
        }

        /** The member's value, or null when it is missing: DQL does not tell the two apart. */
        public Value get(String name) {
            return Optional.ofNullable(members.get(name)).orElse(NullValue.NULL);
        }
    }
}
