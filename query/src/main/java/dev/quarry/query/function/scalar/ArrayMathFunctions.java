package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.function.aggregate.Quantiles;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Functions that compute with the numbers in arrays. */
final class ArrayMathFunctions {
    private static final Type RANKED =
            Type.DOUBLE.or(Type.DURATION).or(Type.TIMESTAMP).or(Type.BOOLEAN);
    /** The widest window. */
    private static final long MAX_WINDOW = 60;
    /** The most values that are forecast. */
    private static final long MAX_HORIZON = 10_000;

    private ArrayMathFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                array("arraySum", "The sum of the elements that are numbers.", Type.DOUBLE)
                        .example("arraySum(array(1, 2, \"a\"))", "3.0")
                        .body(a -> Numbers.finite(numbers(a.elements(0)).sum())),
                array("arrayAvg", "The mean of the elements that are numbers; 0 without any.", Type.DOUBLE)
                        .example("arrayAvg(array(1, 2, null))", "1.5")
                        .body(a ->
                                Numbers.finite(numbers(a.elements(0)).average().orElse(0))),
                array(
                                "arrayMedian",
                                "expression",
                                "The element in the middle of the order; null for mixed types.",
                                RANKED)
                        .example("arrayMedian(array(1, 9, 2))", "2.0")
                        .body(a -> percentile(a.elements(0), 50)),
                array(
                                "arrayPercentile",
                                "expression",
                                "The value that so many percent of the elements lie below, interpolated.",
                                RANKED)
                        .parameter("percentile", Type.NUMBER, Requirement.CONSTANT)
                        .constraint(Constraint.between(0, 100))
                        .example("arrayPercentile(array(1, 2, 4), 75)", "3.0")
                        .body(a -> percentile(a.elements(0), a.number(1))),
                array("arrayCumulativeSum", "The running total; nulls repeat it.", Type.ARRAY)
                        .example("arrayCumulativeSum(array(4, null, 6))", "array(4, 4, 10)")
                        .body(a -> Series.cumulativeSum(a.elements(0))),
                array("arrayDelta", "The increase since the previous number, 0 for a decrease.", Type.ARRAY)
                        .example("arrayDelta(array(100, 130, 90))", "array(null, 30, 0)")
                        .body(a -> Series.delta(a.elements(0))),
                array("arrayDiff", "The difference to the element before.", Type.ARRAY)
                        .example("arrayDiff(array(8, 3, null, 1h, 4h))", "array(null, -5, null, null, 3h)")
                        .body(a -> Series.diff(a.elements(0))),
                moving(
                        "arrayMovingSum",
                        "The sum of the last elements at each position.",
                        "array(1.0, 3.0, 5.0)",
                        w -> w.sum()),
                moving(
                        "arrayMovingAvg",
                        "The mean of the last elements at each position.",
                        "array(1.0, 1.5, 2.5)",
                        w -> w.average().orElse(0)),
                moving(
                        "arrayMovingMin",
                        "The smallest of the last elements at each position.",
                        "array(1.0, 1.0, 2.0)",
                        w -> w.min().orElse(0)),
                moving(
                        "arrayMovingMax",
                        "The greatest of the last elements at each position.",
                        "array(1.0, 2.0, 3.0)",
                        w -> w.max().orElse(0)),
                array(
                                "impute",
                                "expression",
                                "The array with nulls between numbers replaced on a straight line.",
                                Type.ARRAY)
                        .example("impute(array(1, null, 3))", "array(1, 2.0, 3)")
                        .body(a -> Series.impute(a.elements(0))),
                array(
                                "forecast",
                                "expression",
                                "The next values on the straight line that fits the numbers best.",
                                Type.ARRAY)
                        .optional("horizon", Type.LONG, Value.of(10L))
                        .constraint(Constraint.between(0, MAX_HORIZON))
                        .example("forecast(array(1, 2, null, 4), horizon: 2)", "array(5.0, 6.0)")
                        .body(a -> a.integer(1) < 0 || a.integer(1) > MAX_HORIZON
                                ? NullValue.NULL
                                : Series.forecast(a.elements(0), (int) a.integer(1))),
                vector(
                        "vectorL1Distance",
                        "The sum of the distances in each dimension.",
                        "2.0",
                        ArrayMathFunctions::taxicab),
                vector(
                        "vectorL2Distance",
                        "The length of the straight line between both.",
                        "sqrt(2)",
                        ArrayMathFunctions::straight),
                vector(
                        "vectorInnerProductDistance",
                        "The inner product with the opposite sign.",
                        "-8.0",
                        (x, y) -> 0 - dot(x, y)),
                vector(
                        "vectorCosineDistance",
                        "1 less the cosine of the angle between both.",
                        "1 - 8 / (sqrt(5) * sqrt(13))",
                        (x, y) -> 1 - dot(x, y) / productOfLengths(x, y)));
    }

    private static ScalarDefinition array(String name, String description, Type result) {
        return array(name, "array", description, result);
    }

    private static ScalarDefinition array(String name, String parameter, String description, Type result) {
        return function(name)
                .describe(description)
                .parameter(parameter, Type.ARRAY)
                .returns(result);
    }

    private static ScalarFunction moving(
            String name, String description, String example, ToDoubleFunction<DoubleStream> fold) {
        return array(name, description, Type.ARRAY)
                .parameter("windowSize", Type.LONG, Requirement.CONSTANT)
                .constraint(Constraint.between(1, 60))
                .example(name + "(array(1, 2, 3), 2)", example)
                .body(a -> a.integer(1) < 1 || a.integer(1) > MAX_WINDOW
                        ? NullValue.NULL
                        : Series.moving(a.elements(0), (int) a.integer(1), fold));
    }

    /** A distance of two arrays of numbers of one length */
    private static ScalarFunction vector(
            String name, String description, String example, ToDoubleBiFunction<double[], double[]> distance) {
        return function(name)
                .describe(description)
                .parameter("firstExpression", Type.ARRAY)
                .parameter("secondExpression", Type.ARRAY)
                .returns(Type.DOUBLE)
                .example(name + "(array(1, 2), array(2, 3))", example)
                .body(a -> {
                    double[] x = numbers(a.elements(0)).toArray();
                    double[] y = numbers(a.elements(1)).toArray();
                    boolean complete = x.length == y.length
                            && x.length == a.elements(0).size()
                            && y.length == a.elements(1).size();
                    return complete ? Numbers.finite(distance.applyAsDouble(x, y)) : NullValue.NULL;
                });
    }

    private static double taxicab(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(x[i] - y[i]))
                .sum();
    }

    private static double straight(double[] x, double[] y) {
        return Math.sqrt(IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - y[i]) * (x[i] - y[i]))
                .sum());
    }

    private static double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }

    /** The root of the product, so that a vector is exactly 0 from itself; the product of the roots where that does not fit. */
    private static double productOfLengths(double[] x, double[] y) {
        double product = Math.sqrt(dot(x, x) * dot(y, y));
        return product > 0 && Double.isFinite(product) ? product : Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y));
    }

    private static DoubleStream numbers(List<Value> elements) {
        return elements.stream().filter(Numbers::isNumber).mapToDouble(Numbers::toDouble);
    }

    private static Value percentile(List<Value> elements, double percent) {
        Quantiles quantiles = new Quantiles();
        elements.forEach(element -> quantiles.add(element, 1));
        return quantiles.percentile(percent);
    }
}
