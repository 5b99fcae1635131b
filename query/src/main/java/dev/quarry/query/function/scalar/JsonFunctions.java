package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueReader;
import java.util.List;
import java.util.Optional;

/** Functions that read JSON text. What follows the value in the text does not matter. */
final class JsonFunctions {
    /** How many opening braces are tried where the text before the object may be anything. */
    private static final int MAX_STARTS = 100;

    private static final Memo<String, Optional<JsonPath>> PATHS = new Memo<>(JsonPath::parse);

    private JsonFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                json("jsonField", "The member of the JSON object in the text.", "fieldName")
                        .example("jsonField(\"\"\"{\"a\": {\"b\": 1}}\"\"\", \"a\")[b]", "1")
                        .example("jsonField(\"\"\"log: {\"a\": 1}\"\"\", \"a\")", "null")
                        .example("jsonField(\"\"\"log: {\"a\": 1}\"\"\", \"a\", seek: true)", "1")
                        .body(a -> read(a.text(0), a.flag(2)) instanceof RecordValue r
                                ? r.get(a.text(1))
                                : NullValue.NULL),
                json("jsonPath", "What a JSONPath finds in the JSON of the text.", "jsonPath")
                        .example("jsonPath(\"\"\"{\"a\": [1, {\"b\": 2}]}\"\"\", \"$.a[1].b\")", "2")
                        .example("jsonPath(\"\"\"{\"a\": [1]}\"\"\", \"$['a'][-1]\")", "1")
                        .example("jsonPath(\"\"\"{\"a\": 1}\"\"\", \"$.b\")", "null")
                        .body(a -> PATHS.get(a.text(1))
                                .map(path -> path.find(read(a.text(0), a.flag(2))))
                                .orElse(NullValue.NULL)));
    }

    private static ScalarDefinition json(String name, String description, String what) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.STRING)
                .parameter(what, Type.STRING, Requirement.LITERAL)
                .optional("seek", Type.BOOLEAN, Value.of(false), Requirement.LITERAL)
                .returns(Type.JSON);
    }

    private static Value read(String text, boolean seek) {
        return Conversion.of(seek ? firstObject(text) : new ValueReader(text, 0, false).value());
    }

    private static Optional<Value> firstObject(String text) {
        int start = text.indexOf('{');
        for (int tries = 0; start >= 0 && tries < MAX_STARTS; tries++) {
            Optional<Value> found = new ValueReader(text, start, false).value();
            if (found.isPresent()) {
                return found;
            }
            start = text.indexOf('{', start + 1);
        }
        return Optional.empty();
    }
}
