package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.function.ScalarFunction.TypeRule;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Writes one entry of the catalogue for a function over the rows of a group; see {@link ScalarDefinition}. */
public final class AggregateDefinition {
    private final String name;
    private final Parameters parameters = new Parameters();
    private final List<Example> examples = new ArrayList<>();
    private TypeRule result = arguments -> Type.ANY;
    private String description = "";

    private AggregateDefinition(String name) {
        this.name = name;
    }

    public static AggregateDefinition aggregate(String name) {
        return new AggregateDefinition(name);
    }

    public AggregateDefinition describe(String sentence) {
        description = sentence;
        return this;
    }

    public AggregateDefinition parameter(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.ANY_EXPRESSION);
        return this;
    }

    public AggregateDefinition constant(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.CONSTANT);
        return this;
    }

    public AggregateDefinition variadicConstant(String parameterName, Type type) {
        parameters.variadic(parameterName, type, Requirement.CONSTANT);
        return this;
    }

    public AggregateDefinition optional(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.ANY_EXPRESSION);
        return this;
    }

    public AggregateDefinition optionalConstant(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.CONSTANT);
        return this;
    }

    /** What the parameter before has to be, where it is a constant. */
    public AggregateDefinition constraint(Constraint constraint) {
        parameters.constrainLast(constraint);
        return this;
    }

    public AggregateDefinition returns(Type type) {
        result = arguments -> type;
        return this;
    }

    public AggregateDefinition returns(TypeRule rule) {
        result = rule;
        return this;
    }

    /** A pipeline, and another one with the same result. */
    public AggregateDefinition example(String pipeline, String sameAs) {
        examples.add(new Example(pipeline, sameAs));
        return this;
    }

    public AggregateFunction body(AggregateFunction.Body body) {
        return new AggregateFunction(name, parameters.list(), result, description, examples, body);
    }
}
