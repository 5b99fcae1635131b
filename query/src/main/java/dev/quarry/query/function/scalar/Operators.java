package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The operators; they are not callable by their names. */
public final class Operators {
    private Operators() {}

    public static List<ScalarFunction> all() {
        return List.of(
                arithmetic("+", "Sum; also moves timestamps, timeframes and addresses.", "1 + 2", "3", Arithmetic::add),
                arithmetic("-", "Difference; of two timestamps a duration.", "5m - 2m", "3m", Arithmetic::subtract),
                arithmetic("*", "Product.", "2 * 1.5", "3.0", Arithmetic::multiply),
                arithmetic("/", "Quotient; of two longs without the fraction.", "7 / 2", "3", Arithmetic::divide),
                arithmetic("%", "Remainder, with the sign of the dividend.", "7 % 4", "3", Arithmetic::remainder),
                function("unary-")
                        .describe("The number or duration with the opposite sign.")
                        .parameter("expression", Type.NUMBER.or(Type.DURATION))
                        .returns(types -> narrowed(types.get(0), Type.NUMBER.or(Type.DURATION)))
                        .example("-(-3)", "3")
                        .bodyForAny(a -> Arithmetic.negate(a.value(0))),
                comparison("==", "Whether both are the same value.", "1 == 1.0", "true", Comparison::equal),
                comparison("!=", "Whether the values differ.", "\"1\" != 1", "true", Comparison::notEqual),
                comparison("<", "Whether the left is smaller.", "\"A\" < \"a\"", "true", Comparison::less),
                comparison("<=", "Whether the left is not greater.", "2 <= 2", "true", Comparison::lessOrEqual),
                comparison(">", "Whether the left is greater.", "1h > 59m", "true", Comparison::greater),
                comparison(">=", "Whether the left is not smaller.", "1 >= 2", "false", Comparison::greaterOrEqual),
                comparison("and", "Whether both are true.", "false and null", "false", Logic::and),
                comparison("or", "Whether one is true.", "null or true", "true", Logic::or),
                comparison("xor", "Whether exactly one is true.", "true xor true", "false", Logic::xor),
                function("not")
                        .describe("True for false, false for true.")
                        .parameter("expression", Type.BOOLEAN)
                        .returns(Type.BOOLEAN)
                        .example("not 1 == 2", "true")
                        .bodyForAny(a -> Logic.not(a.value(0))),
                function("isNotTrue")
                        .describe("False for true, true for anything else: what filterOut keeps.")
                        .parameter("expression", Type.ANY)
                        .returns(Type.BOOLEAN)
                        .bodyForAny(a -> Value.of(!Logic.isTrue(a.value(0)))),
                function("calendarAdd")
                        .describe(
                                "The timestamp some days, weeks, months, quarters or years later, at the same time of day.")
                        .parameter("timestamp", Type.TIMESTAMP)
                        .parameter("amount", Type.LONG)
                        .parameter("unit", Type.STRING)
                        .returns(Type.TIMESTAMP)
                        .example("toTimestamp(\"2024-03-31T10:00\") - 1M", "toTimestamp(\"2024-02-29T10:00\")")
                        .body(a -> timestamp(Calendar.add(a.nanos(0), a.integer(1), a.text(2), a.context()))),
                function("@")
                        .describe("The timestamp rounded down to a whole unit in the query's timezone.")
                        .parameter("value", Type.TIMESTAMP.or(Type.DURATION))
                        .parameter("factor", Type.LONG)
                        .parameter("unit", Type.STRING)
                        .optional("weekday", Type.LONG, NullValue.NULL)
                        .returns(Type.TIMESTAMP)
                        .example("toTimestamp(\"2024-03-31T10:17\")@h", "toTimestamp(\"2024-03-31T10:00\")")
                        .body(Operators::align),
                function("~")
                        .describe("Whether the value holds the search term.")
                        .parameter("expression", Type.ANY)
                        .parameter("term", Type.STRING, Requirement.LITERAL)
                        .returns(Type.BOOLEAN)
                        .example("\"login from 198.51.100.7\" ~ \"198.51.*\"", "true")
                        .body(a -> Value.of(TokenSearch.USUAL.holds(a.value(0), a.text(1)))),
                function("collidingMembers")
                        .describe("The members of the record that the row has fields for; null if there are none.")
                        .parameter("expression", Type.RECORD)
                        .parameter("row", Type.RECORD)
                        .returns(Type.RECORD)
                        .body(a -> colliding((RecordValue) a.value(0), (RecordValue) a.value(1))),
                function("elementsOfElements")
                        .describe("The elements of the arrays in an array; what is no array is left out.")
                        .parameter("array", Type.ARRAY)
                        .returns(Type.ARRAY)
                        .body(a -> new ArrayValue(a.elements(0).stream()
                                .flatMap(it -> it instanceof ArrayValue inner ? inner.elements().stream() : Stream.of())
                                .toList())),
                search("search~", "Whether the value holds the search term.", Type.ANY)
                        .body(a -> Value.of(searched(a).holds(a.value(0), a.text(1)))),
                search("search", "Whether a field of the row holds the search term.", Type.RECORD)
                        .body(a -> Value.of(searched(a).holdsAny((RecordValue) a.value(0), a.text(1)))));
    }

    private static Value colliding(RecordValue members, RecordValue row) {
        LinkedHashMap<String, Value> both = new LinkedHashMap<>();
        members.members().forEach((name, value) -> {
            if (!value.isNull() && !row.get(name).isNull()) {
                both.put(name, value);
            }
        });
        return both.isEmpty() ? NullValue.NULL : new RecordValue(both);
    }

    /** What the command {@code search} is made of. */
    private static ScalarDefinition search(String name, String description, Type target) {
        return function(name)
                .describe(description)
                .parameter("expression", target)
                .parameter("term", Type.STRING, Requirement.LITERAL)
                .parameter("caseSensitive", Type.BOOLEAN)
                .parameter("names", Type.BOOLEAN)
                .parameter("values", Type.BOOLEAN)
                .returns(Type.BOOLEAN);
    }

    private static TokenSearch searched(Arguments a) {
        return new TokenSearch(a.flag(2), a.flag(3), a.flag(4));
    }

    private static ScalarFunction arithmetic(
            String sign, String description, String example, String result, BinaryOperator<Value> definition) {
        return function(sign)
                .describe(description)
                .parameter("firstExpression", Type.ANY)
                .parameter("secondExpression", Type.ANY)
                .returns(types -> Arithmetic.resultType(definition, types.get(0), types.get(1)))
                .example(example, result)
                .bodyForAny(a -> definition.apply(a.value(0), a.value(1)));
    }

    private static ScalarFunction comparison(
            String sign, String description, String example, String result, BinaryOperator<Value> definition) {
        return function(sign)
                .describe(description)
                .parameter("firstExpression", Type.ANY)
                .parameter("secondExpression", Type.ANY)
                .returns(Type.BOOLEAN)
                .example(example, result)
                .bodyForAny(a -> definition.apply(a.value(0), a.value(1)));
    }

    private static Type narrowed(Type type, Type to) {
        EnumSet<ValueType> both = EnumSet.noneOf(ValueType.class);
        both.addAll(type.possible());
        both.retainAll(to.possible());
        return new Type(both);
    }

    private static Value align(Arguments a) {
        Value start = a.value(0) instanceof DurationValue(long offset)
                ? Arithmetic.add(new TimestampValue(a.context().now()), new DurationValue(offset))
                : a.value(0);
        OptionalLong weekday = a.value(3) instanceof LongValue(long day) ? OptionalLong.of(day) : OptionalLong.empty();
        return start instanceof TimestampValue(long nanos)
                ? timestamp(Calendar.align(nanos, a.integer(1), a.text(2), weekday, a.context()))
                : NullValue.NULL;
    }

    static Value timestamp(OptionalLong nanos) {
        return nanos.isPresent() ? new TimestampValue(nanos.getAsLong()) : NullValue.NULL;
    }
}
