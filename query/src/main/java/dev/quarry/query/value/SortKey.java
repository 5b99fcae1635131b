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
import java.util.HexFormat;

/**
 * Texts whose order by code point (and so by UTF-8 bytes) is {@link ValueOrder#ASCENDING} of the values, for engines that
 * sort text but not values. Equal exactly for values that are the same.
 */
public final class SortKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final char END = '!';

    private SortKey() {}

    public static String of(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        out.append(rank(value.type()));
        switch (value) {
            case NullValue n -> {}
            case BooleanValue(boolean b) -> out.append(b ? '1' : '0');
            case LongValue(long x) ->
                number((double) x, Numbers.fitsLong((double) x) ? x - (long) (double) x : x + Long.MIN_VALUE, out);
            case DoubleValue(double x) -> number(x + 0.0, 0, out);
            case BinaryValue x -> out.append(HEX.formatHex(BinaryText.bytes(x))).append(END);
            case StringValue(String x) -> text(x, out);
            case TimestampValue(long x) -> signed(x, out);
            case DurationValue(long x) -> signed(x, out);
            case TimeframeValue(long start, long end) -> {
                signed(start, out);
                signed(end, out);
            }
            case UidValue x ->
                out.append(kind(x)).append(HEX.toHexDigits(x.high())).append(HEX.toHexDigits(x.low()));
            case IpValue x ->
                out.append(x.v6() ? '6' : '4').append(HEX.toHexDigits(x.high())).append(HEX.toHexDigits(x.low()));
            case SmartscapeIdValue x -> {
                text(x.entityType(), out);
                out.append(HEX.toHexDigits(x.id()));
            }
            case GeopointValue x -> {
                signed(ordered(x.latitude()), out);
                signed(ordered(x.longitude()), out);
            }
            case ArrayValue x -> {
                out.append(HEX.toHexDigits(x.elements().size()));
                x.elements().forEach(element -> write(element, out));
            }
            case RecordValue x -> {
                x.members().forEach((name, member) -> {
                    out.append('+');
                    text(name, out);
                    write(member, out);
                });
                out.append(END);
            }
        }
    }

    private static char rank(ValueType type) {
        return switch (type) {
            case BOOLEAN -> 'a';
            case LONG, DOUBLE -> 'b';
            case BINARY -> 'c';
            case STRING -> 'd';
            case TIMESTAMP -> 'e';
            case DURATION -> 'f';
            case TIMEFRAME -> 'g';
            case UID -> 'h';
            case IP -> 'i';
            case SMARTSCAPE_ID -> 'j';
            case GEOPOINT -> 'k';
            case ARRAY -> 'l';
            case RECORD -> 'm';
            case NULL -> 'n';
        };
    }

    private static char kind(UidValue uid) {
        return switch (uid.kind()) {
            case UID64 -> '0';
            case UID128 -> '1';
            case UUID -> '2';
        };
    }

    /** The nearest double, and how far the number is above it: longs beyond 2<sup>53</sup> share doubles. */
    private static void number(double nearest, long above, StringBuilder out) {
        signed(ordered(nearest), out);
        signed(above, out);
    }

    /** Bits that have the order of the doubles. */
    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    private static void signed(long number, StringBuilder out) {
        out.append(HEX.toHexDigits(number ^ Long.MIN_VALUE));
    }

    /** The text and an end mark that is below every character; the first two characters are escaped by the second. */
    private static void text(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 1) {
                out.append('\u0001').append(c == 0 ? '1' : '2');
            } else {
                out.append(c);
            }
        }
        out.append('\u0001').append('0');
    }
}
