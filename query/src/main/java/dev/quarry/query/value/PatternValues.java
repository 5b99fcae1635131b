package dev.quarry.query.value;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.PatternValue;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.LinkedHashMap;

/** What patterns find, as values of DQL. */
public final class PatternValues {
    private PatternValues() {}

    /** The value of DQL that a pattern found. */
    public static Value toValue(PatternValue found) {
        return switch (found) {
            case PatternValue.Null n -> NullValue.NULL;
            case PatternValue.Text(String text) -> Value.of(text);
            case PatternValue.LongNumber(long number) -> Value.of(number);
            case PatternValue.DoubleNumber(double number) -> Numbers.finite(number);
            case PatternValue.Bool(boolean b) -> Value.of(b);
            case PatternValue.Timestamp(long nanos) -> new TimestampValue(nanos);
            case PatternValue.Ip(long high, long low, boolean v6) -> new IpValue(high, low, v6);
            case PatternValue.SmartscapeId(String type, long id) -> new SmartscapeIdValue(type, id);
            case PatternValue.Array array ->
                new ArrayValue(
                        array.elements().stream().map(PatternValues::toValue).toList());
            case PatternValue.Struct struct -> {
                LinkedHashMap<String, Value> members = new LinkedHashMap<>();
                struct.members().forEach((name, value) -> members.put(name, toValue(value)));
                yield new RecordValue(members);
            }
        };
    }

    /** The static type of what a pattern exports. */
    public static Type toType(PatternType type) {
        return switch (type) {
            case STRING -> Type.STRING;
            case LONG -> Type.LONG;
            case DOUBLE -> Type.DOUBLE;
            case BOOLEAN -> Type.BOOLEAN;
            case TIMESTAMP -> Type.TIMESTAMP;
            case IP -> Type.IP;
            case SMARTSCAPE_ID -> Type.SMARTSCAPE_ID;
            case ARRAY -> Type.ARRAY;
            case RECORD -> Type.RECORD;
            case ANY -> Type.ANY;
        };
    }
}
