package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;

/** Writes one entry of the catalogue for an aggregation of time series; see {@link ScalarDefinition}. */
public final class SeriesDefinition extends Definition<SeriesDefinition> {
    private SeriesDefinition(String name) {
        super(name);
    }

    @Override
    SeriesDefinition self() {
        return this;
    }

    public static SeriesDefinition series(String name) {
        return new SeriesDefinition(name);
    }

    /** The metric whose values are aggregated. */
    public SeriesDefinition metricKey() {
        parameters.mandatory("metricKey", Type.STRING, Requirement.METRIC_KEY);
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

    /** The definition, with one sentence on what it gives. */
    public SeriesFunction describe(String sentence) {
        return new SeriesFunction(name, parameters.list(), sentence, examples);
    }
}
