package dev.quarry.server.query;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.Map;

/** How large a value is on the wire, roughly and quickly. */
final class WireSize {
    /** Quotes, separators and a short number or timestamp. */
    private static final int SCALAR = 24;

    private WireSize() {}

    /** Approximate length of the value's JSON text, in characters. */
    static long of(Value value) {
        return switch (value) {
            case StringValue text -> text.value().length() + 3L;
            case ArrayValue array -> {
                long size = 2;
                for (Value element : array.elements()) {
                    size += of(element) + 1;
                }
                yield size;
            }
            case RecordValue record -> {
                long size = 2;
                for (Map.Entry<String, Value> member : record.members().entrySet()) {
                    size += member.getKey().length() + 4L + of(member.getValue());
                }
                yield size;
            }
            default -> SCALAR;
        };
    }
}
