package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.LinkedHashMap;
import java.util.List;

/** Functions that make values of parts. */
final class CreateFunctions {
    private CreateFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("array")
                        .describe("An array of the arguments.")
                        .variadic("expression", Type.ANY)
                        .returns(Type.ARRAY)
                        .example("array(1, \"a\")[1]", "\"a\"")
                        .bodyForAny(a -> new ArrayValue(a.from(0))),
                function("record")
                        .describe("A record of named members.")
                        .variadic("expression", Type.ANY)
                        .returns(Type.RECORD)
                        .example("record(a = 1, b = \"x\")[b]", "\"x\"")
                        .bodyForAny(a -> pairs(a.from(0))),
                function("now")
                        .describe("The start of the query, the same for all of its rows.")
                        .returns(Type.TIMESTAMP)
                        .example("now() - now()", "0s")
                        .bodyForAny(a -> new TimestampValue(a.context().now())));
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
