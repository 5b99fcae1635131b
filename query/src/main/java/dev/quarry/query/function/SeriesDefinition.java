package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.List;

/** Writes one entry of the catalogue for an aggregation of time series; see {@link ScalarDefinition}. */
public final class SeriesDefinition {
    private final String name;
    private final Parameters parameters = new Parameters();
    private final List<Example> examples = new ArrayList<>();

    private SeriesDefinition(String name) {
        this.name = name;
    }

    public static SeriesDefinition series(String name) {
        return new SeriesDefinition(name);
    }

    public SeriesDefinition parameter(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.ANY_EXPRESSION);
        return this;
    }

    public SeriesDefinition constant(String parameterName, Type type) {
        parameters.mandatory(parameterName, type, Requirement.CONSTANT);
        return this;
    }

    public SeriesDefinition metricKey() {
        parameters.mandatory("metricKey", Type.STRING, Requirement.METRIC_KEY);
        return this;
    }

    public SeriesDefinition optional(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.ANY_EXPRESSION);
        return this;
    }

    public SeriesDefinition optionalConstant(String parameterName, Type type, Value defaultValue) {
        parameters.optional(parameterName, type, defaultValue, Requirement.CONSTANT);
        return this;
    }

    /** How the values of one series become one per bin. */
    public SeriesDefinition rollup() {
        parameters.optional("rollup", Type.STRING, NullValue.NULL, Requirement.IDENTIFIER);
        parameters.constrainLast(Constraint.identifier("min", "max", "sum", "avg", "total"));
        return this;
    }

    /** What all aggregations take: {@code default} in place of nothing. */
    public SeriesDefinition defaulted() {
        return optionalConstant("default", Type.NUMBER, NullValue.NULL);
    }

    /** Values are converted to so many per duration. */
    public SeriesDefinition rated() {
        return optionalConstant("rate", Type.DURATION, NullValue.NULL);
    }

    /** One value in place of an array. */
    public SeriesDefinition scalar() {
        parameters.optional("scalar", Type.BOOLEAN, Value.of(false), Requirement.LITERAL);
        return this;
    }

    /** What the parameter before has to be, where it is a constant. */
    public SeriesDefinition constraint(Constraint constraint) {
        parameters.constrainLast(constraint);
        return this;
    }

    /** A pipeline, and another one with the same result. */
    public SeriesDefinition example(String pipeline, String sameAs) {
        examples.add(new Example(pipeline, sameAs));
        return this;
    }

    public SeriesFunction describe(String sentence) {
        return new SeriesFunction(name, parameters.list(), sentence, examples);
    }
}
