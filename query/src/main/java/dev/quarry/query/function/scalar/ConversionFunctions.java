package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;

/** Functions that turn a value into one of another type; of an array they take the first element. */
final class ConversionFunctions {
    private static final Type SIMPLE = Type.BOOLEAN.or(Type.NUMBER).or(Type.STRING);
    private static final Type MEASURED =
            SIMPLE.or(Type.TIMESTAMP).or(Type.DURATION).or(Type.IP).or(Type.UID);

    private ConversionFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                conversion(
                                "toBoolean",
                                SIMPLE,
                                Type.BOOLEAN,
                                "True or false of a text; of a number whether its whole part is not 0.")
                        .example("toBoolean(\"TrUe\")", "true")
                        .example("toBoolean(0)", "false")
                        .example("toBoolean(\"yes\")", "null")
                        .body(a -> Conversion.toBoolean(first(a.value(0)))),
                conversion(
                                "toLong",
                                MEASURED,
                                Type.LONG,
                                "A whole number: the fraction is cut off; times become nanoseconds.")
                        .example("toLong(9.75)", "9")
                        .example("toLong(\"443\")", "443")
                        .example("toLong(5us)", "5000")
                        .example("toLong(\"9 tries\")", "null")
                        .body(a -> Conversion.toLong(first(a.value(0)))),
                conversion("toDouble", MEASURED, Type.DOUBLE, "A number with a fraction; times become nanoseconds.")
                        .example("toDouble(\"9.75\")", "9.75")
                        .example("toDouble(true)", "1.0")
                        .example("toDouble(\"9 or 10\")", "null")
                        .body(a -> Conversion.toDouble(first(a.value(0)))),
                conversion(
                                "toDuration",
                                Type.NUMBER.or(Type.STRING).or(Type.DURATION).or(Type.TIMEFRAME),
                                Type.DURATION,
                                "A duration of so many nanoseconds; the length of a timeframe.")
                        .example("toDuration(9.75)", "9ns")
                        .example("toDuration(\"15\")", "15ns")
                        .example("toDuration(\"15s\")", "null")
                        .body(a -> Conversion.toDuration(first(a.value(0)))),
                conversion(
                                "toTimestamp",
                                Type.NUMBER.or(Type.STRING).or(Type.TIMESTAMP),
                                Type.TIMESTAMP,
                                "A timestamp of an ISO 8601 text or of nanoseconds since 1970.")
                        .example("toTimestamp(\"2026-06-11T13:45:00.000+0200\")", "toTimestamp(1781178300000000000)")
                        .example("toTimestamp(\"yesterday\")", "null")
                        .body(a -> Conversion.toTimestamp(
                                first(a.value(0)), a.context().zone())),
                conversion(
                                "toTimeframe",
                                Type.STRING.or(Type.TIMEFRAME),
                                Type.TIMEFRAME,
                                "A timeframe of a text of two timestamps with a slash between.")
                        .example(
                                "toTimeframe(\"2026-06-11T10:00Z/2026-06-11T12:00Z\")[end]",
                                "toTimestamp(\"2026-06-11T12:00Z\")")
                        .body(a -> Conversion.toTimeframe(
                                first(a.value(0)), a.context().zone())),
                conversion(
                                "toIp",
                                Type.NUMBER.or(Type.STRING).or(Type.IP),
                                Type.IP,
                                "An address of its text, or of its number for IPv4.")
                        .example("toIp(\"192.0.2.1\")", "ip(\"192.0.2.1\")")
                        .example("toString(toIp(3405803781))", "\"203.0.113.5\"")
                        .example("toIp(\"192.0.2.300\")", "null")
                        .body(a -> Conversion.toIp(first(a.value(0)))),
                conversion(
                                "toUid",
                                Type.NUMBER.or(Type.STRING).or(Type.UID),
                                Type.UID,
                                "A uid of 16 or 32 hexadecimal digits, of the form of a UUID, or of a number.")
                        .example("toString(toUid(\"00000000000000FF\"))", "\"00000000000000ff\"")
                        .example("toUid(255)", "uid64(255)")
                        .body(a -> Conversion.toUid(first(a.value(0)))),
                conversion(
                                "toSmartscapeId",
                                Type.STRING.or(Type.SMARTSCAPE_ID),
                                Type.SMARTSCAPE_ID,
                                "A Smartscape id of its text.")
                        .example("toString(toSmartscapeId(\"HOST-00000000000000FF\"))", "\"HOST-00000000000000FF\"")
                        .example("toSmartscapeId(\"somewhere\")", "null")
                        .body(a -> Conversion.toSmartscapeId(first(a.value(0)))),
                conversion(
                                "toGeopoint",
                                Type.STRING.or(Type.GEOPOINT),
                                Type.GEOPOINT,
                                "A place of a text: latitude, comma, longitude, in degrees.")
                        .example("toString(toGeopoint(\"-33.9, 18.4\"))", "\"-33.9,18.4\"")
                        .body(a -> Conversion.toGeopoint(first(a.value(0)))),
                conversion("toString", Type.ANY, Type.STRING, "The text form of a value.")
                        .example("toString(9.75)", "\"9.75\"")
                        .example("toString(5m)", "\"05:00.000000000\"")
                        .example("toString(array(1, 2, 3))", "\"[1, 2, 3]\"")
                        .body(a -> Value.of(TextForm.of(a.value(0)))),
                conversion("toArray", Type.ANY, Type.ARRAY, "The array itself, or an array of the one value.")
                        .example("toArray(1)", "array(1)")
                        .example("toArray(array(1, 2))", "array(1, 2)")
                        .body(a -> a.value(0) instanceof ArrayValue ? a.value(0) : new ArrayValue(List.of(a.value(0)))),
                function("toVariant")
                        .describe("The value itself; not needed any more.")
                        .parameter("value", Type.ANY)
                        .returns(types -> types.get(0))
                        .example("toVariant(1)", "1")
                        .body(a -> a.value(0)));
    }

    private static ScalarDefinition conversion(String name, Type accepted, Type result, String description) {
        return function(name)
                .describe(description)
                .parameter("value", accepted.or(Type.ARRAY))
                .returns(result);
    }

    private static Value first(Value value) {
        if (value instanceof ArrayValue(List<Value> elements)) {
            return elements.isEmpty() ? NullValue.NULL : elements.getFirst();
        }
        return value;
    }
}
