package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.UidKind;
import dev.quarry.query.value.Value.UidValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Functions that ask for the type of a value; the casts never convert. */
final class TypeFunctions {
    private TypeFunctions() {}

    static List<ScalarFunction> all() {
        return Stream.concat(casts(), questions()).toList();
    }

    private static Stream<ScalarFunction> casts() {
        return Stream.of(
                cast("asArray", Type.ARRAY, "array(1)", "1"),
                cast("asBinary", Type.BINARY, "decodeBase64ToBinary(\"ZXZl\")", "\"ZXZl\""),
                cast("asBoolean", Type.BOOLEAN, "true", "\"true\""),
                cast("asDouble", Type.DOUBLE, "1.0", "1"),
                cast("asDuration", Type.DURATION, "1h", "1"),
                cast("asGeopoint", Type.GEOPOINT, "toGeopoint(\"1.0,2.0\")", "\"1.0,2.0\""),
                cast("asIp", Type.IP, "ip(\"192.0.2.1\")", "\"192.0.2.1\""),
                cast("asLong", Type.LONG, "1", "1.0"),
                cast("asNumber", Type.NUMBER, "1", "\"1\""),
                cast("asRecord", Type.RECORD, "record(a = 1)", "array(1)"),
                cast("asSmartscapeId", Type.SMARTSCAPE_ID, "smartscapeId(\"HOST\", 255)", "\"HOST-00000000000000FF\""),
                cast("asString", Type.STRING, "\"a\"", "1"),
                cast(
                        "asTimeframe",
                        Type.TIMEFRAME,
                        "toTimeframe(\"2026-06-11T10:00Z/2026-06-11T12:00Z\")",
                        "\"2026-06-11T10:00Z/2026-06-11T12:00Z\""),
                cast("asTimestamp", Type.TIMESTAMP, "now()", "\"2026-06-11T10:00Z\""),
                cast("asUid", Type.UID, "uid64(255)", "\"00000000000000ff\""));
    }

    private static ScalarFunction cast(String name, Type type, String kept, String dropped) {
        String kind = name.substring(2).toLowerCase(Locale.ROOT);
        return function(name)
                .describe("The value where it is of type " + kind + ", null where it is of any other.")
                .parameter("value", Type.ANY)
                .returns(type)
                .example(name + "(" + kept + ")", kept)
                .example(name + "(" + dropped + ")", "null")
                .body(a -> type.mayBe(a.value(0).type()) ? a.value(0) : NullValue.NULL);
    }

    private static Stream<ScalarFunction> questions() {
        return Stream.of(
                function("type")
                        .describe("The name of the value's type.")
                        .parameter("expression", Type.ANY)
                        .optional("withSubtype", Type.BOOLEAN, Value.of(false))
                        .returns(Type.STRING)
                        .example("type(1)", "\"long\"")
                        .example("type(ip(\"::1\"), withSubtype: true)", "\"ip/ipv6\"")
                        .example("type(null)", "null")
                        .body(a -> Value.of(a.value(0).type().typeName() + (a.flag(1) ? subtype(a.value(0)) : ""))),
                kind("isUid64", UidKind.UID64, "uid64(255)"),
                kind("isUid128", UidKind.UID128, "uid128(1, 2)"),
                kind("isUuid", UidKind.UUID, "uuid(1, 2)"));
    }

    private static ScalarFunction kind(String name, UidKind kind, String example) {
        return function(name)
                .describe("Whether the uid is of this kind.")
                .parameter("expression", Type.UID)
                .returns(Type.BOOLEAN)
                .example(name + "(" + example + ")", "true")
                .body(a -> Value.of(a.value(0) instanceof UidValue uid && uid.kind() == kind));
    }

    private static String subtype(Value value) {
        return switch (value) {
            case IpValue ip -> ip.v6() ? "/ipv6" : "/ipv4";
            case UidValue uid ->
                switch (uid.kind()) {
                    case UID64 -> "/uid64";
                    case UID128 -> "/uid128";
                    case UUID -> "/uuid";
                };
            default -> "";
        };
    }
}
