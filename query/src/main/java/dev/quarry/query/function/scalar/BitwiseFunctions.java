package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Functions over the 64 bits of longs. */
final class BitwiseFunctions {
    private BitwiseFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                of("bitwiseAnd", "The bits that are set in both.", "8", (x, y) -> x & y),
                of("bitwiseOr", "The bits that are set in one or both.", "14", (x, y) -> x | y),
                of("bitwiseXor", "The bits that are set in exactly one.", "6", (x, y) -> x ^ y),
                function("bitwiseNot")
                        .describe("The bits that are not set.")
                        .parameter("expression", Type.LONG)
                        .returns(Type.LONG)
                        .example("bitwiseNot(12)", "-13")
                        .body(a -> Value.of(~a.integer(0))),
                function("bitwiseCountOnes")
                        .describe("How many bits are set.")
                        .parameter("expression", Type.LONG)
                        .returns(Type.LONG)
                        .example("bitwiseCountOnes(-1)", "64")
                        .body(a -> Value.of((long) Long.bitCount(a.integer(0)))),
                function("bitwiseShiftLeft")
                        .describe("The bits moved to the left, zeros following.")
                        .parameter("expression", Type.LONG)
                        .parameter("numberOfBits", Type.LONG)
                        .returns(Type.LONG)
                        .example("bitwiseShiftLeft(1, 4)", "16")
                        .example("bitwiseShiftLeft(9223372036854775807, 1)", "-2")
                        .body(a -> Value.of(a.integer(0) << a.integer(1))),
                function("bitwiseShiftRight")
                        .describe("The bits moved to the right, the sign following unless it is ignored.")
                        .parameter("expression", Type.LONG)
                        .parameter("numberOfBits", Type.LONG)
                        .optional("ignoreSign", Type.BOOLEAN, Value.of(false))
                        .returns(Type.LONG)
                        .example("bitwiseShiftRight(-16, 2)", "-4")
                        .example("bitwiseShiftRight(-1, 60, ignoreSign: true)", "15")
                        .body(a -> Value.of(a.flag(2) ? a.integer(0) >>> a.integer(1) : a.integer(0) >> a.integer(1))));
    }

    private static ScalarFunction of(String name, String description, String example, LongBinaryOperator definition) {
        return function(name)
                .describe(description)
                .parameter("firstExpression", Type.LONG)
                .parameter("secondExpression", Type.LONG)
                .returns(Type.LONG)
                .example(name + "(12, 10)", example)
                .body(a -> Value.of(definition.applyAsLong(a.integer(0), a.integer(1))));
    }
}
