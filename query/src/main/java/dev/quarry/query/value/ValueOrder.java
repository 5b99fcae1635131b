package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BinaryValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.Value.UidValue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;

/**
 * The order of {@code sort}: first by type, in the order in which {@link ValueType} lists them, then by value. Long and
 * double are ranked as one type and compare by their exact numeric value.
 */
public final class ValueOrder {
    /** Nulls last. */
    public static final Comparator<Value> ASCENDING = ValueOrder::compare;

    /** Nulls last in this direction too. */
    public static final Comparator<Value> DESCENDING =
            (a, b) -> a.isNull() || b.isNull() ? compare(a, b) : compare(b, a);

    private ValueOrder() {}

    private static ValueType ranked(ValueType type) {
        return type == ValueType.DOUBLE ? ValueType.LONG : type;
    }

    private static int compare(Value a, Value b) {
        int types = ranked(a.type()).compareTo(ranked(b.type()));
        if (types != 0) {
            return types;
        }
        return switch (a) {
            case NullValue n -> 0;
            case BooleanValue(boolean x) -> Boolean.compare(x, ((BooleanValue) b).value());
            case LongValue(long x) ->
                b instanceof LongValue(long y) ? Long.compare(x, y) : Numbers.compare(x, ((DoubleValue) b).value());
            case DoubleValue(double x) ->
                b instanceof DoubleValue(double y)
                        ? Numbers.compare(x, y)
                        : -Numbers.compare(((LongValue) b).value(), x);
            case BinaryValue x -> compareBytes(x, (BinaryValue) b);
            case StringValue(String x) -> compareText(x, ((StringValue) b).value());
            case TimestampValue(long x) -> Long.compare(x, ((TimestampValue) b).nanos());
            case DurationValue(long x) -> Long.compare(x, ((DurationValue) b).nanos());
            case TimeframeValue x -> compareTimeframes(x, (TimeframeValue) b);
            case UidValue x -> compareUids(x, (UidValue) b);
            case IpValue x -> compareIps(x, (IpValue) b);
            case SmartscapeIdValue x -> compareIds(x, (SmartscapeIdValue) b);
            case GeopointValue x -> compareGeopoints(x, (GeopointValue) b);
            case ArrayValue x -> compareArrays(x, (ArrayValue) b);
            case RecordValue x -> compareRecords(x, (RecordValue) b);
        };
    }

    /** By code point, which is also the order of the UTF-8 bytes; Java's own order differs beyond U+FFFF. */
    public static int compareText(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int compareBytes(BinaryValue a, BinaryValue b) {
        Iterator<Byte> other = b.bytes().iterator();
        for (byte x : a.bytes()) {
            if (!other.hasNext()) {
                return 1;
            }
            int order = Byte.compareUnsigned(x, other.next());
            if (order != 0) {
                return order;
            }
        }
        return other.hasNext() ? -1 : 0;
    }

    private static int compareTimeframes(TimeframeValue a, TimeframeValue b) {
        int starts = Long.compare(a.start(), b.start());
        return starts != 0 ? starts : Long.compare(a.end(), b.end());
    }

    private static int compareUids(UidValue a, UidValue b) {
        int kinds = a.kind().compareTo(b.kind());
        return kinds != 0 ? kinds : compareUnsigned(a.high(), a.low(), b.high(), b.low());
    }

    private static int compareIps(IpValue a, IpValue b) {
        int versions = Boolean.compare(a.v6(), b.v6());
        return versions != 0 ? versions : compareUnsigned(a.high(), a.low(), b.high(), b.low());
    }

    private static int compareUnsigned(long high, long low, long otherHigh, long otherLow) {
        int upper = Long.compareUnsigned(high, otherHigh);
        return upper != 0 ? upper : Long.compareUnsigned(low, otherLow);
    }

    private static int compareIds(SmartscapeIdValue a, SmartscapeIdValue b) {
        int types = compareText(a.entityType(), b.entityType());
        return types != 0 ? types : Long.compareUnsigned(a.id(), b.id());
    }

    private static int compareGeopoints(GeopointValue a, GeopointValue b) {
        int latitudes = Double.compare(a.latitude(), b.latitude());
        return latitudes != 0 ? latitudes : Double.compare(a.longitude(), b.longitude());
    }

    /** The shorter first; arrays of one length by their first difference. */
    private static int compareArrays(ArrayValue a, ArrayValue b) {
        int sizes = Integer.compare(a.elements().size(), b.elements().size());
        for (int i = 0; sizes == 0 && i < a.elements().size(); i++) {
            int order = compare(a.elements().get(i), b.elements().get(i));
            if (order != 0) {
                return order;
            }
        }
        return sizes;
    }

    /** Member by member, name before value; a record that ends earlier comes first. */
    private static int compareRecords(RecordValue a, RecordValue b) {
        Iterator<Map.Entry<String, Value>> other = b.members().entrySet().iterator();
        for (Map.Entry<String, Value> x : a.members().entrySet()) {
            if (!other.hasNext()) {
                return 1;
            }
            Map.Entry<String, Value> y = other.next();
            int names = compareText(x.getKey(), y.getKey());
            int order = names != 0 ? names : compare(x.getValue(), y.getValue());
            if (order != 0) {
                return order;
            }
        }
        return other.hasNext() ? -1 : 0;
    }
}
