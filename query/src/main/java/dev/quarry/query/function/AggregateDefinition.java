package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction.TypeRule;
import dev.quarry.query.value.Type;

/** Writes one entry of the catalogue for a function over the rows of a group; see {@link ScalarDefinition}. */
public final class AggregateDefinition extends Definition<AggregateDefinition> {
    private TypeRule result = arguments -> Type.ANY;
    private String description = "";

    private AggregateDefinition(String name) {
        super(name);
    }

    @Override
    AggregateDefinition self() {
        return this;
    }

    public static AggregateDefinition aggregate(String name) {
        return new AggregateDefinition(name);
    }

    /** What the function gives, in one sentence. */
    public AggregateDefinition describe(String sentence) {
        description = sentence;
        return this;
    }

    /** A last parameter that takes any number of values that do not depend on the record. */
    public AggregateDefinition variadicConstant(String parameterName, Type type) {
        parameters.variadic(parameterName, type, Requirement.CONSTANT);
        return this;
    }

    /** The type of every call. */
    public AggregateDefinition returns(Type type) {
        result = arguments -> type;
        return this;
    }

    /** The type of a call, from those of its arguments. */
    public AggregateDefinition returns(TypeRule rule) {
        result = rule;
        return this;
    }

    /** The definition, with the accumulator that defines it. */
    public AggregateFunction body(AggregateFunction.Body body) {
        return new AggregateFunction(name, parameters.list(), result, description, examples, body);
    }
}
