package dev.quarry.query.value;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a value before the query runs: the types it may have. Every value may also be null.
 *
 * <p>{@link #ANY} says nothing is known; a single-type set is a static type; an empty set is the type of the literal null.
 */
public record Type(Set<ValueType> possible) {
    public static final Type ANY = new Type(EnumSet.complementOf(EnumSet.of(ValueType.NULL)));
    public static final Type NULL = new Type(EnumSet.noneOf(ValueType.class));
    public static final Type BOOLEAN = of(ValueType.BOOLEAN);
    public static final Type LONG = of(ValueType.LONG);
    public static final Type DOUBLE = of(ValueType.DOUBLE);
    public static final Type NUMBER = of(ValueType.LONG, ValueType.DOUBLE);
    public static final Type STRING = of(ValueType.STRING);
    public static final Type TIMESTAMP = of(ValueType.TIMESTAMP);
    public static final Type DURATION = of(ValueType.DURATION);
    public static final Type TIMEFRAME = of(ValueType.TIMEFRAME);
    public static final Type BINARY = of(ValueType.BINARY);
    public static final Type IP = of(ValueType.IP);
    public static final Type UID = of(ValueType.UID);
    public static final Type SMARTSCAPE_ID = of(ValueType.SMARTSCAPE_ID);
    public static final Type GEOPOINT = of(ValueType.GEOPOINT);
    public static final Type ARRAY = of(ValueType.ARRAY);
    public static final Type RECORD = of(ValueType.RECORD);
    /** What JSON text can hold. */
    public static final Type JSON = of(
            ValueType.BOOLEAN, ValueType.LONG, ValueType.DOUBLE, ValueType.STRING, ValueType.ARRAY, ValueType.RECORD);

    public Type {
        possible = Collections.unmodifiableSet(
                possible.isEmpty() ? EnumSet.noneOf(ValueType.class) : EnumSet.copyOf(possible));
    }

    public static Type of(ValueType first, ValueType... rest) {
        return first == ValueType.NULL && rest.length == 0
                ? new Type(EnumSet.noneOf(ValueType.class))
                : new Type(EnumSet.of(first, rest));
    }

    /** Values of either type. */
    public Type or(Type other) {
        EnumSet<ValueType> union = EnumSet.noneOf(ValueType.class);
        union.addAll(possible);
        union.addAll(other.possible);
        return new Type(union);
    }

    /** Whether a value of this type can be of the given one; the literal null can be of none. */
    public boolean mayBe(ValueType type) {
        return possible.contains(type);
    }

    /** Whether every non-null value has this one type. */
    public boolean isOnly(ValueType type) {
        return possible.size() == 1 && possible.contains(type);
    }

    /** Whether some value could belong to both. */
    public boolean overlaps(Type other) {
        return !Collections.disjoint(possible, other.possible);
    }
}
