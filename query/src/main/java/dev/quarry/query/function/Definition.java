package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the entries of all kinds of functions declare alike.
 *
 * @param <D> the kind of definition, so that calls can be chained
 */
public abstract sealed class Definition<D extends Definition<D>>
        permits ScalarDefinition, AggregateDefinition, SeriesDefinition {
    final String name;
    final Parameters parameters = new Parameters();
    final List<Example> examples = new ArrayList<>();

    Definition(String name) {
        this.name = name;
    }

    abstract D self();

    /** A mandatory parameter that takes any expression. */
    public D parameter(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.ANY_EXPRESSION);
        return self();
    }

    /** A mandatory parameter whose value does not depend on the record. */
    public D constant(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.CONSTANT);
        return self();
    }

    /** A parameter that takes any expression and may be left out. */
    public D optional(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.ANY_EXPRESSION);
        return self();
    }

    /** A parameter whose value does not depend on the record and that may be left out. */
    public D optionalConstant(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.CONSTANT);
        return self();
    }

    /** What the parameter before has to be, where it is a constant. */
    public D constraint(Constraint constraint) {
        parameters.constrainLast(constraint);
        return self();
    }

    /** An expression, for aggregations a whole pipeline, and another one with the same result. */
    public D example(String dql, String sameAs) {
        examples.add(new Example(dql, sameAs));
        return self();
    }
}
