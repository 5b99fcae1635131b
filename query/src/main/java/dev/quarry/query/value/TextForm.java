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
import java.util.StringJoiner;

/**
 * The text that {@code toString} gives. Arrays are written as {@code [1, 2, 3]}, records as compact JSON; strings inside
 * of either are quoted, and so is in JSON whatever JSON has no form for.
 */
public final class TextForm {
    private TextForm() {}

    /** The text of a value; {@code null} for null. */
    public static String of(Value value) {
        return switch (value) {
            case StringValue(String text) -> text;
            case ArrayValue array -> {
                StringJoiner text = new StringJoiner(", ", "[", "]");
                for (Value element : array.elements()) {
                    text.add(element instanceof ArrayValue ? of(element) : json(element));
                    ValueSize.check(text.length());
                }
                yield text.toString();
            }
            case RecordValue r -> json(r);
            case NullValue n -> "null";
            default -> scalar(value);
        };
    }

    /** Compact JSON. Timestamps, addresses and others that JSON does not know are strings of their text form. */
    public static String json(Value value) {
        StringBuilder out = new StringBuilder();
        json(value, out);
        return out.toString();
    }

    private static void json(Value value, StringBuilder out) {
        switch (value) {
            case ArrayValue array -> {
                char separator = '[';
                for (Value element : array.elements()) {
                    out.append(separator);
                    json(element, out);
                    ValueSize.check(out.length());
                    separator = ',';
                }
                out.append(separator == '[' ? "[]" : "]");
            }
            case RecordValue r -> {
                char separator = '{';
                for (var member : r.members().entrySet()) {
                    out.append(separator);
                    JsonText.quote(member.getKey(), out);
                    out.append(':');
                    json(member.getValue(), out);
                    ValueSize.check(out.length());
                    separator = ',';
                }
                out.append(separator == '{' ? "{}" : "}");
            }
            case BooleanValue(boolean b) -> out.append(b);
            case LongValue(long number) -> out.append(number);
            case DoubleValue(double number) -> out.append(Double.isFinite(number) ? Double.toString(number) : "null");
            case NullValue n -> out.append("null");
            default -> JsonText.quote(of(value), out);
        }
    }

    private static String scalar(Value value) {
        return switch (value) {
            case BooleanValue(boolean b) -> Boolean.toString(b);
            case LongValue(long number) -> Long.toString(number);
            case DoubleValue(double number) -> Double.toString(number);
            case TimestampValue(long nanos) -> TimestampText.format(nanos);
            case DurationValue(long nanos) -> DurationText.format(nanos);
            case TimeframeValue timeframe -> TimeframeText.format(timeframe);
            case BinaryValue binary -> BinaryText.format(binary);
            case IpValue ip -> IpText.format(ip);
            case UidValue uid -> UidText.format(uid);
            case SmartscapeIdValue id -> SmartscapeIdText.format(id);
            case GeopointValue point -> GeopointText.format(point);
            case NullValue n -> "null";
            case StringValue(String text) -> text;
            case ArrayValue array -> json(array);
            case RecordValue r -> json(r);
        };
    }
}
