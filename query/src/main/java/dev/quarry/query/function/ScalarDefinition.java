package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction.TypeRule;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;

/**
 * Writes one entry of the catalogue:
 *
 * <pre>{@code
 * ScalarDefinition.function("startsWith")
 *         .describe("Whether the text begins with the prefix.")
 *         .parameter("expression", Type.STRING)
 *         .parameter("prefix", Type.STRING)
 *         .optional("caseSensitive", Type.BOOLEAN, Value.of(true))
 *         .returns(Type.BOOLEAN)
 *         .example("startsWith(\"login by eve\", \"login\")", "true")
 *         .body(a -> …)
 * }</pre>
 */
public final class ScalarDefinition extends Definition<ScalarDefinition> {
    private TypeRule result = arguments -> Type.ANY;
    private String description = "";

    private ScalarDefinition(String name) {
        super(name);
    }

    @Override
    ScalarDefinition self() {
        return this;
    }

    public static ScalarDefinition function(String name) {
        return new ScalarDefinition(name);
    }

    /** What the function gives, in one sentence. */
    public ScalarDefinition describe(String sentence) {
        description = sentence;
        return this;
    }

    /** A mandatory parameter whose arguments have to be written in a certain way. */
    public ScalarDefinition parameter(String parameterName, Type type, Requirement requirement) {
        parameters.mandatory(parameterName, type, requirement);
        return this;
    }

    /** A last parameter that takes any number of expressions, at least one. */
    public ScalarDefinition variadic(String parameterName, Type type) {
        parameters.variadic(parameterName, type, Requirement.ANY_EXPRESSION);
        return this;
    }

    /** The same of arguments that have to be written in a certain way. */
    public ScalarDefinition variadic(String parameterName, Type type, Requirement requirement) {
        parameters.variadic(parameterName, type, requirement);
        return this;
    }

    /** Any number of values, also none. */
    public ScalarDefinition list(String parameterName, Type type) {
        parameters.list(parameterName, type);
        return this;
    }

    /** A parameter that may be left out and whose argument has to be written in a certain way. */
    public ScalarDefinition optional(String parameterName, Type type, Value defaultValue, Requirement requirement) {
        parameters.optional(parameterName, type, defaultValue, requirement);
        return this;
    }

    /** Another name of the parameter before. */
    public ScalarDefinition alias(String alias) {
        parameters.aliasLast(alias);
        return this;
    }

    /** The type of every call. */
    public ScalarDefinition returns(Type type) {
        result = arguments -> type;
        return this;
    }

    /** The type of a call, from those of its arguments. */
    public ScalarDefinition returns(TypeRule rule) {
        result = rule;
        return this;
    }

    /** The definition for arguments of the declared types; for others the result is null. */
    public ScalarFunction body(Body body) {
        ArgumentCheck check = parameters.check();
        return build((arguments, context) ->
                check.accepts(arguments) ? body.apply(new Arguments(arguments, context)) : NullValue.NULL);
    }

    /** The definition for arguments of any types, nulls included. */
    public ScalarFunction bodyForAny(Body body) {
        return build((arguments, context) -> body.apply(new Arguments(arguments, context)));
    }

    private ScalarFunction build(ScalarFunction.Body body) {
        return new ScalarFunction(name, parameters.list(), result, description, examples, body);
    }

    /** What a function does with its arguments. */
    @FunctionalInterface
    public interface Body {
        Value apply(Arguments arguments);
    }
}
