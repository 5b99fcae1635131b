package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.Iterator;
import java.util.Map;

/**
 * The comparison operators. A null operand gives null; {@code ==} of different types is false, an order comparison of
 * different types null. Long and double are compared by their numeric value.
 */
public final class Comparison {
    private Comparison() {}

    /** {@code a == b}: a boolean, or null when an operand is null. */
    public static Value equal(Value a, Value b) {
        return a.isNull() || b.isNull() ? NullValue.NULL : Value.of(same(a, b));
    }

    /** {@code a != b}. */
    public static Value notEqual(Value a, Value b) {
        return a.isNull() || b.isNull() ? NullValue.NULL : Value.of(!same(a, b));
    }

    public static Value less(Value a, Value b) {
        return comparable(a, b) ? Value.of(ValueOrder.ASCENDING.compare(a, b) < 0) : NullValue.NULL;
    }

    public static Value lessOrEqual(Value a, Value b) {
        return comparable(a, b) ? Value.of(ValueOrder.ASCENDING.compare(a, b) <= 0) : NullValue.NULL;
    }

    public static Value greater(Value a, Value b) {
        return less(b, a);
    }

    public static Value greaterOrEqual(Value a, Value b) {
        return lessOrEqual(b, a);
    }

    /** Whether {@code <} applies to the pair. */
    public static boolean comparable(Value a, Value b) {
        return switch (a.type()) {
            case LONG, DOUBLE -> Numbers.isNumber(b);
            case STRING, TIMESTAMP, DURATION, IP, SMARTSCAPE_ID -> a.type() == b.type();
            case BOOLEAN, BINARY, TIMEFRAME, UID, GEOPOINT, ARRAY, RECORD, NULL -> false;
        };
    }

    /**
     * Whether two values belong to one group, and are one element of an array: like {@code ==}, but null is the same as
     * null. Records are the same when their members are, in the same order.
     */
    public static boolean same(Value a, Value b) {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return ValueOrder.ASCENDING.compare(a, b) == 0;
        }
        if (a instanceof ArrayValue x && b instanceof ArrayValue y) {
            return sameElements(x, y);
        }
        if (a instanceof RecordValue x && b instanceof RecordValue y) {
            return sameMembers(x, y);
        }
        return a.equals(b);
    }

    private static boolean sameElements(ArrayValue a, ArrayValue b) {
        if (a.elements().size() != b.elements().size()) {
            return false;
        }
        Iterator<Value> other = b.elements().iterator();
        return a.elements().stream().allMatch(element -> same(element, other.next()));
    }

    private static boolean sameMembers(RecordValue a, RecordValue b) {
        if (a.members().size() != b.members().size()) {
            return false;
        }
        Iterator<Map.Entry<String, Value>> other = b.members().entrySet().iterator();
        return a.members().entrySet().stream().allMatch(member -> {
            Map.Entry<String, Value> counterpart = other.next();
            return member.getKey().equals(counterpart.getKey()) && same(member.getValue(), counterpart.getValue());
        });
    }
}
