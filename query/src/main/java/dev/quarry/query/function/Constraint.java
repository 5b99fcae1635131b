package dev.quarry.query.function;

import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an argument has to be besides being of the right type. It is held against constants, before a query runs; what only
 * shows row by row makes the result null.
 *
 * @param expected completes “the parameter has to be …”
 * @param test gets values of the type that the parameter accepts
 */
public record Constraint(String expected, Predicate<Value> test) {
    /** A number within bounds, both included. */
    public static Constraint between(long least, long greatest) {
        return new Constraint(
                "a number from " + least + " to " + greatest,
                value -> Numbers.isNumber(value)
                        && Numbers.toDouble(value) >= least
                        && Numbers.toDouble(value) <= greatest);
    }

    /** A number that is not negative. */
    public static Constraint notNegative() {
        return new Constraint(
                "a number that is not negative", value -> Numbers.isNumber(value) && Numbers.toDouble(value) >= 0);
    }

    /** One of some texts. */
    public static Constraint oneOf(String... texts) {
        List<String> allowed = List.of(texts);
        return text(
                "one of " + allowed.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ")),
                allowed::contains);
    }

    /** One of some words without quotes. */
    public static Constraint identifier(String... words) {
        List<String> allowed = List.of(words);
        return text("a predefined identifier (allowed: " + String.join(", ", allowed) + ")", allowed::contains);
    }

    /** A text that passes the test. */
    public static Constraint text(String expected, Predicate<String> test) {
        return new Constraint(expected, value -> value instanceof StringValue(String text) && test.test(text));
    }

    public boolean holds(Value value) {
        return test.test(value);
    }
}
