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

/** Writes the text of {@link ValueText}. */
enum ValueWriter {
    EXACT,
    /** Doubles that are whole numbers are written as longs. */
    KEY;

    void write(Value value, StringBuilder out) {
        switch (value) {
            case NullValue n -> out.append("null");
            case BooleanValue(boolean b) -> out.append(b);
            case LongValue(long number) -> out.append(number);
            case DoubleValue(double number) -> write(number, out);
            case StringValue(String text) -> JsonText.quote(text, out);
            case ArrayValue array -> write(array, out);
            case RecordValue r -> write(r, out);
            case TimestampValue(long nanos) -> tagged('T', Long.toString(nanos), out);
            case DurationValue(long nanos) -> tagged('D', Long.toString(nanos), out);
            case TimeframeValue(long start, long end) -> tagged('F', start + "/" + end, out);
            case IpValue ip -> tagged('I', IpText.format(ip), out);
            case UidValue uid -> tagged('U', UidText.format(uid), out);
            case BinaryValue binary -> tagged('B', BinaryText.format(binary), out);
            case SmartscapeIdValue id -> tagged('S', SmartscapeIdText.format(id), out);
            case GeopointValue point -> tagged('G', GeopointText.format(point), out);
        }
    }

    private void write(double number, StringBuilder out) {
        if (!Double.isFinite(number)) {
            out.append("null");
        } else if (this == KEY && Numbers.isLong(number)) {
            out.append((long) number);
        } else {
            out.append(number);
        }
    }

    private static void tagged(char tag, String text, StringBuilder out) {
        out.append(tag);
        JsonText.quote(text, out);
    }

    private void write(ArrayValue array, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Value element : array.elements()) {
            out.append(separator);
            write(element, out);
            ValueSize.check(out.length());
            separator = ",";
        }
        out.append(']');
    }

    private void write(RecordValue value, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (var member : value.members().entrySet()) {
            out.append(separator);
            JsonText.quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            ValueSize.check(out.length());
            separator = ",";
        }
        out.append('}');
    }
}
