package dev.quarry.query.function;

import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a function.
 *
 * @param accepts the types the value may have; a value of another type at run time makes the result null
 * @param defaultValue present for optional parameters, which must be named in a call
 * @param variadic takes any number of values, at least one unless it is optional; at most one per function
 * @param requirement what kind of expression may stand here
 * @param constraint what constants have to be besides of the right type
 * @param aliases other names it may be given by
 */
public record FunctionParameter(
        String name,
        Type accepts,
        Optional<Value> defaultValue,
        boolean variadic,
        Requirement requirement,
        Optional<Constraint> constraint,
        List<String> aliases) {

    /** What kind of expression a parameter takes. */
    public enum Requirement {
        ANY_EXPRESSION,
        /** Known before the first row is read: literals and calls on literals. */
        CONSTANT,
        LITERAL,
        /** A DPL pattern with export names, as a literal string. */
        PATTERN,
        /** A DPL pattern whose export names do not matter. */
        NAMELESS_PATTERN,
        /** A field, not any other expression. */
        FIELD,
        /** The name of a field, written as the field is; the function gets the name as a string. */
        FIELD_NAME,
        /** Any expression; only of a constant the type has to be right. */
        FIELD_OF_ANY_TYPE,
        /** The key of a metric, written as a field is; the function gets the key as a string. */
        METRIC_KEY,
        /** One of the words that the constraint allows, written as a field is; the function gets it as a string. */
        IDENTIFIER
    }

    /** The same parameter, where a field whose type does not fit is no mistake. */
    public FunctionParameter ofAnyField() {
        return new FunctionParameter(
                name, accepts, defaultValue, variadic, Requirement.FIELD_OF_ANY_TYPE, constraint, aliases);
    }

    FunctionParameter with(Constraint added) {
        return new FunctionParameter(name, accepts, defaultValue, variadic, requirement, Optional.of(added), aliases);
    }

    FunctionParameter alias(String alias) {
        return new FunctionParameter(name, accepts, defaultValue, variadic, requirement, constraint, List.of(alias));
    }

    public boolean isOptional() {
        return defaultValue.isPresent();
    }
}
