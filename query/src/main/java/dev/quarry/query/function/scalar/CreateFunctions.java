package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.SmartscapeIdText;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.UidKind;
import dev.quarry.query.value.Value.UidValue;
import java.util.LinkedHashMap;
import java.util.List;

/** Functions that make values of parts. */
final class CreateFunctions {
    private CreateFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("array")
                        .describe("An array of the arguments.")
                        .list("expression", Type.ANY)
                        .returns(Type.ARRAY)
                        .example("array(1, \"a\")[1]", "\"a\"")
                        .bodyForAny(a -> new ArrayValue(a.from(0))),
                function("record")
                        .describe("A record of named members.")
                        .list("expression", Type.ANY)
                        .returns(Type.RECORD)
                        .example("record(a = 1, b = \"x\")[b]", "\"x\"")
                        .bodyForAny(a -> pairs(a.from(0))),
                function("ip")
                        .describe("The address of a text.")
                        .parameter("expression", Type.STRING.or(Type.IP))
                        .returns(Type.IP)
                        .example("toString(ip(\"2001:db8::c0de:123:4567\"))", "\"2001:0db8::c0de:0123:4567\"")
                        .example("ip(\"192.0.2.300\")", "null")
                        .body(a -> Conversion.toIp(a.value(0))),
                function("smartscapeId")
                        .describe("The id of a type and a number.")
                        .parameter("type", Type.STRING)
                        .parameter("numericId", Type.LONG)
                        .returns(Type.SMARTSCAPE_ID)
                        .example("toString(smartscapeId(\"HOST\", 255))", "\"HOST-00000000000000FF\"")
                        .body(a -> SmartscapeIdText.isType(a.text(0))
                                ? new SmartscapeIdValue(a.text(0), a.integer(1))
                                : NullValue.NULL),
                function("uid64")
                        .describe("The 64-bit uid of a number.")
                        .parameter("expression", Type.LONG)
                        .returns(Type.UID)
                        .example("toString(uid64(255))", "\"00000000000000ff\"")
                        .body(a -> new UidValue(0, a.integer(0), UidKind.UID64)),
                function("uid128")
                        .describe("The 128-bit uid of two numbers, the upper half first.")
                        .parameter("firstExpression", Type.LONG)
                        .parameter("secondExpression", Type.LONG)
                        .returns(Type.UID)
                        .example("toString(uid128(1, 2))", "\"00000000000000010000000000000002\"")
                        .body(a -> new UidValue(a.integer(0), a.integer(1), UidKind.UID128)),
                function("uuid")
                        .describe("The UUID of two numbers, the upper half first.")
                        .parameter("mostSignificantBits", Type.LONG)
                        .parameter("leastSignificantBits", Type.LONG)
                        .returns(Type.UID)
                        .example("toString(uuid(1, 2))", "\"00000000-0000-0001-0000-000000000002\"")
                        .body(a -> new UidValue(a.integer(0), a.integer(1), UidKind.UUID)));
    }

    /** Names and values in turn. */
    private static Value pairs(List<Value> namesAndValues) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            members.put(TextForm.of(namesAndValues.get(i)), namesAndValues.get(i + 1));
        }
        return new RecordValue(members);
    }
}
