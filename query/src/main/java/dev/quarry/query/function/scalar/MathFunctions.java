package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Functions of doubles. What is not defined, or too great for a double, is null. */
final class MathFunctions {
    private MathFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                of("sqrt", "The square root.", "sqrt(9)", "3.0", Math::sqrt),
                of("cbrt", "The cube root.", "cbrt(-8)", "-2.0", Math::cbrt),
                of("exp", "The power of e.", "exp(0)", "1.0", Math::exp),
                of("log", "The natural logarithm.", "log(0)", "null", Math::log),
                of("log10", "The logarithm to base 10.", "log10(1000)", "3.0", Math::log10),
                of("log1p", "The natural logarithm of the number and 1.", "log1p(0)", "0.0", Math::log1p),
                of("sin", "The sine of an angle in radians.", "sin(0)", "0.0", Math::sin),
                of("cos", "The cosine of an angle in radians.", "cos(0)", "1.0", Math::cos),
                of("tan", "The tangent of an angle in radians.", "tan(0)", "0.0", Math::tan),
                of("asin", "The angle with this sine.", "asin(0)", "0.0", Math::asin),
                of("acos", "The angle with this cosine.", "acos(2)", "null", Math::acos),
                of("atan", "The angle with this tangent.", "atan(0)", "0.0", Math::atan),
                of("sinh", "The hyperbolic sine.", "sinh(0)", "0.0", Math::sinh),
                of("cosh", "The hyperbolic cosine.", "cosh(0)", "1.0", Math::cosh),
                of("tanh", "The hyperbolic tangent.", "tanh(0)", "0.0", Math::tanh),
                of("degreeToRadian", "Degrees as radians.", "degreeToRadian(180)", "pi()", x -> x * Math.PI / 180),
                of("radianToDegree", "Radians as degrees.", "radianToDegree(pi())", "180.0", x -> x * 180 / Math.PI),
                of(
                        "power",
                        "base",
                        "exponent",
                        "The base to the power of the exponent.",
                        "power(2, 10)",
                        "1024.0",
                        Math::pow),
                of(
                        "hypotenuse",
                        "x",
                        "y",
                        "The root of the sum of both squares.",
                        "hypotenuse(3, 4)",
                        "5.0",
                        Math::hypot),
                of(
                        "atan2",
                        "ordinate",
                        "abscissa",
                        "The angle of the point with these coordinates.",
                        "round(atan2(2, 3), decimals: 3)",
                        "0.588",
                        Math::atan2),
                test("isNaN", "Whether the double is no number.", "false", Double::isNaN),
                test("isInfinite", "Whether the double is infinite.", "false", Double::isInfinite),
                test("isFinite", "Whether the double is a finite number.", "true", Double::isFinite),
                function("pi")
                        .describe("The circumference of a circle of diameter 1.")
                        .returns(Type.DOUBLE)
                        .example("pi()", "3.141592653589793")
                        .bodyForAny(a -> Value.of(Math.PI)),
                function("e")
                        .describe("The base of the natural logarithm.")
                        .returns(Type.DOUBLE)
                        .example("e()", "2.718281828459045")
                        .bodyForAny(a -> Value.of(Math.E)),
                function("random")
                        .describe("Another number from 0 up to, not including, 1 in every call.")
                        .returns(Type.DOUBLE)
                        .example("random() < 1", "true")
                        .bodyForAny(a -> Value.of(ThreadLocalRandom.current().nextDouble())));
    }

    private static ScalarFunction of(
            String name, String description, String example, String result, DoubleUnaryOperator definition) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.NUMBER)
                .returns(Type.DOUBLE)
                .example(example, result)
                .body(a -> Numbers.finite(definition.applyAsDouble(a.number(0))));
    }

    private static ScalarFunction of(
            String name,
            String first,
            String second,
            String description,
            String example,
            String result,
            DoubleBinaryOperator definition) {
        return function(name)
                .describe(description)
                .parameter(first, Type.NUMBER)
                .parameter(second, Type.NUMBER)
                .returns(Type.DOUBLE)
                .example(example, result)
                .body(a -> Numbers.finite(definition.applyAsDouble(a.number(0), a.number(1))));
    }

    private static ScalarFunction test(String name, String description, String example, DoublePredicate definition) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.DOUBLE)
                .returns(Type.BOOLEAN)
                .example(name + "(1.5)", example)
                .body(a -> Value.of(definition.test(a.number(0))));
    }
}
