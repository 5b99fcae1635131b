package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;

/** Whether a value is there, and which one to take. */
final class PresenceFunctions {
    private PresenceFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("isNull")
                        .describe("Whether there is no value.")
                        .parameter("expression", Type.ANY)
                        .returns(Type.BOOLEAN)
                        .example("isNull(null)", "true")
                        .example("isNull(0)", "false")
                        .bodyForAny(a -> Value.of(a.isNull(0))),
                function("isNotNull")
                        .describe("Whether there is a value.")
                        .parameter("expression", Type.ANY)
                        .returns(Type.BOOLEAN)
                        .example("isNotNull(\"\")", "true")
                        .bodyForAny(a -> Value.of(!a.isNull(0))),
                function("exists")
                        .describe("Whether the record has the field; a field that is null does not exist.")
                        .parameter("field", Type.ANY, Requirement.FIELD)
                        .returns(Type.BOOLEAN)
                        .example("exists(nothing)", "false")
                        .bodyForAny(a -> Value.of(!a.isNull(0))),
                function("isTrueOrNull")
                        .describe("Whether the condition is true or there is none.")
                        .parameter("expression", Type.BOOLEAN)
                        .returns(Type.BOOLEAN)
                        .example("isTrueOrNull(null)", "true")
                        .example("isTrueOrNull(false)", "false")
                        .bodyForAny(a -> orNull(a.value(0), true)),
                function("isFalseOrNull")
                        .describe("Whether the condition is false or there is none.")
                        .parameter("expression", Type.BOOLEAN)
                        .returns(Type.BOOLEAN)
                        .example("isFalseOrNull(null)", "true")
                        .example("isFalseOrNull(true)", "false")
                        .bodyForAny(a -> orNull(a.value(0), false)),
                function("coalesce")
                        .describe("The first argument that is not null.")
                        .variadic("expression", Type.ANY)
                        .returns(types -> types.stream().reduce(Type.NULL, Type::or))
                        .example("coalesce(null, 2, 3)", "2")
                        .bodyForAny(a -> a.from(0).stream()
                                .filter(value -> !value.isNull())
                                .findFirst()
                                .orElse(NullValue.NULL)),
                function("if")
                        .describe(
                                "One of two values, depending on a condition; the second too when the condition is null.")
                        .parameter("condition", Type.BOOLEAN)
                        .parameter("then", Type.ANY)
                        .optional("else", Type.ANY, NullValue.NULL)
                        .returns(types -> types.get(1).or(types.get(2)))
                        .example("if(1 < 2, \"less\", else: \"more\")", "\"less\"")
                        .example("if(null, 1, else: 2)", "2")
                        .bodyForAny(a -> Logic.isTrue(a.value(0)) ? a.value(1) : a.value(2)),
                function("in")
                        .describe(
                                "Whether the needle, or an element of it, equals one of the values or one of their elements.")
                        .parameter("needle", Type.ANY)
                        .alias("element")
                        .variadic("haystack", Type.ANY)
                        .alias("elements")
                        .returns(Type.BOOLEAN)
                        .example("in(2, 1, 2)", "true")
                        .example("in(\"a\", array(\"b\", \"A\"))", "false")
                        .example("in(array(1, 2), array(2, 3))", "true")
                        .bodyForAny(a -> in(a.value(0), a.from(1))));
    }

    private static Value orNull(Value value, boolean expected) {
        return Value.of(value.isNull() || (value instanceof BooleanValue(boolean b) && b == expected));
    }

    /** A needle that is null is in nothing that could be told: null. */
    private static Value in(Value needle, List<Value> haystack) {
        if (needle.isNull()) {
            return NullValue.NULL;
        }
        for (Value straw : haystack) {
            if (anySame(needle, straw)) {
                return Value.of(true);
            }
        }
        return Value.of(false);
    }

    private static boolean anySame(Value needle, Value straw) {
        for (Value a : elements(needle)) {
            for (Value b : elements(straw)) {
                if (!a.isNull() && Comparison.same(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Value> elements(Value value) {
        return value instanceof ArrayValue(List<Value> elements) ? elements : List.of(value);
    }
}
