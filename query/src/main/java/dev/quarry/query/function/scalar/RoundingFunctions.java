package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;

/** Functions that round, and numbers in base 16. The result has the type of the argument. */
final class RoundingFunctions {
    /** No double has so many decimal places. */
    private static final long ALL_DECIMALS = 1_100;
    /** The most hexadecimal digits that are written. */
    private static final long MAX_LENGTH = 65_536;

    private static final Type SCALE = Type.NUMBER.or(Type.DURATION).or(Type.TIMESTAMP);

    private RoundingFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                number("abs", "The number or duration without its sign.", Type.NUMBER.or(Type.DURATION))
                        .example("abs(-5)", "5")
                        .body(a -> abs(a.value(0))),
                number("signum", "-1, 0 or 1, as the number is below, at or above 0.", Type.NUMBER)
                        .example("signum(-2.5)", "-1.0")
                        .body(a -> a.value(0) instanceof LongValue(long x)
                                ? Value.of((long) Long.signum(x))
                                : Numbers.finite(Math.signum(a.number(0)))),
                number("floor", "The greatest whole number that is not above the number.", Type.NUMBER)
                        .example("floor(-0.5)", "-1.0")
                        .body(a ->
                                a.value(0) instanceof LongValue x ? x : Numbers.finite(Math.floor(a.number(0)) + 0.0)),
                number("ceil", "The smallest whole number that is not below the number.", Type.NUMBER)
                        .example("ceil(0.5)", "1.0")
                        .body(a ->
                                a.value(0) instanceof LongValue x ? x : Numbers.finite(Math.ceil(a.number(0)) + 0.0)),
                number("round", "The nearest number with so many decimal places; halves are rounded up.", Type.NUMBER)
                        .optional("decimals", Type.LONG, Value.of(0L), Requirement.CONSTANT)
                        .constraint(Constraint.notNegative())
                        .example("round(0.5)", "1.0")
                        .example("round(-0.5)", "0.0")
                        .example("round(0.55, decimals: 1)", "0.6")
                        .body(a -> a.value(0) instanceof DoubleValue(double x) ? round(x, a.integer(1)) : a.value(0)),
                function("bin")
                        .describe(
                                "The greatest multiple of the interval, counted from `at`, that is not above the value.")
                        .parameter("expression", SCALE)
                        .parameter("interval", Type.NUMBER.or(Type.DURATION))
                        .optional("at", SCALE, NullValue.NULL)
                        .returns(types -> binned(types.get(0), types.get(1), types.get(2)))
                        .example("bin(27, 10)", "20")
                        .example("bin(27, 10, at: 5)", "25")
                        .example("bin(-42.13, 10)", "-50.0")
                        .example("bin(toTimestamp(\"2024-03-31T10:17Z\"), 1h)", "toTimestamp(\"2024-03-31T10:00Z\")")
                        .body(a -> Bins.floor(a.value(0), a.value(1), a.value(2))),
                function("range")
                        .describe("The bin that the value is in, as a record of its start and end.")
                        .parameter("expression", SCALE)
                        .parameter("interval", Type.NUMBER.or(Type.DURATION))
                        .optional("at", SCALE, NullValue.NULL)
                        .returns(Type.RECORD)
                        .example("range(-42.13, 10)", "record(start = -50.0, end = -40.0)")
                        .body(a -> Bins.range(a.value(0), a.value(1), a.value(2))),
                function("hexStringToNumber")
                        .describe("The number that hexadecimal digits stand for; a double beyond the longs.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.NUMBER)
                        .example("hexStringToNumber(\"0x7f\")", "127")
                        .example("hexStringToNumber(\"0X80000000\")", "2147483648")
                        .example("hexStringToNumber(\"x\")", "null")
                        .body(a -> fromHex(a.text(0))),
                function("numberToHexString")
                        .describe("The number in hexadecimal digits, negative ones as 64-bit two's complement.")
                        .parameter("expression", Type.LONG)
                        .optional("minLength", Type.LONG, Value.of(0L), Requirement.CONSTANT)
                        .constraint(Constraint.between(0, MAX_LENGTH))
                        .returns(Type.STRING)
                        .example("numberToHexString(127)", "\"7f\"")
                        .example("numberToHexString(127, minLength: 4)", "\"007f\"")
                        .body(a -> toHex(a.integer(0), a.integer(1))));
    }

    private static ScalarDefinition number(String name, String description, Type type) {
        return function(name)
                .describe(description)
                .parameter("expression", type)
                .returns(types -> types.get(0).possible().size() == 1 ? types.get(0) : type);
    }

    private static Type binned(Type value, Type interval, Type at) {
        boolean whole = value.isOnly(ValueType.LONG)
                && interval.isOnly(ValueType.LONG)
                && (at.possible().isEmpty() || at.isOnly(ValueType.LONG));
        if (whole
                || value.isOnly(ValueType.TIMESTAMP)
                || value.isOnly(ValueType.DURATION)
                || value.isOnly(ValueType.DOUBLE)) {
            return value;
        }
        return value.isOnly(ValueType.LONG) ? Type.NUMBER : SCALE;
    }

    private static Value abs(Value value) {
        return switch (value) {
            case LongValue(long x) -> x == Long.MIN_VALUE ? NullValue.NULL : Value.of(Math.abs(x));
            case DoubleValue(double x) -> Value.of(Math.abs(x));
            case DurationValue(long x) -> x == Long.MIN_VALUE ? NullValue.NULL : new DurationValue(Math.abs(x));
            default -> NullValue.NULL;
        };
    }

    /** Rounds the number as it is written: 0.55 is a half, though the double is a little less. */
    private static Value round(double number, long decimals) {
        if (decimals > ALL_DECIMALS || decimals < 0 || !Double.isFinite(number)) {
            return decimals < 0 ? NullValue.NULL : Value.of(number);
        }
        RoundingMode halvesUp = number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return Value.of(
                BigDecimal.valueOf(number).setScale((int) decimals, halvesUp).doubleValue() + 0.0);
    }

    private static Value fromHex(String text) {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > 256 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return NullValue.NULL;
        }
        BigInteger number = new BigInteger(digits, 16);
        return number.bitLength() < Long.SIZE ? Value.of(number.longValue()) : Numbers.finite(number.doubleValue());
    }

    private static Value toHex(long number, long minLength) {
        String digits = Long.toHexString(number);
        return minLength > MAX_LENGTH || minLength < 0
                ? NullValue.NULL
                : Value.of("0".repeat((int) Math.max(0, minLength - digits.length())) + digits);
    }
}
