package dev.quarry.query.function.series;

import static dev.quarry.query.function.SeriesDefinition.series;

import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.SeriesDefinition;
import dev.quarry.query.function.SeriesFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;

/** The aggregations of {@code timeseries}, over the series of a metric. */
public final class MetricSeries {
    private MetricSeries() {}

    public static List<SeriesFunction> all() {
        return List.of(
                measured(metric("avg")).describe("The mean of the metric's values in each bin."),
                filtered(metric("count").defaulted().scalar()).describe("The number of series in each bin."),
                filtered(metric("countDistinct").defaulted().scalar())
                        .describe("The number of different values in each bin, of metrics that count these."),
                series("end").describe("When each bin ends. Needs another aggregation beside it."),
                measured(metric("max")).describe("The greatest of the metric's values in each bin."),
                measured(metric("median")).describe("The value in the middle of each bin."),
                measured(metric("min")).describe("The smallest of the metric's values in each bin."),
                measured(metric("percentile")
                                .constant("percentile", Type.NUMBER)
                                .constraint(Constraint.between(0, 100)))
                        .describe("The value of each bin below which the given part of the metric's values lies."),
                measured(metric("percentRank").constant("value", Type.NUMBER))
                        .describe(
                                "The part, from 0 to 1, of the values in each bin that are smaller than the given one."),
                series("start").describe("When each bin starts. Needs another aggregation beside it."),
                measured(metric("sum")).describe("The sum of the metric's values in each bin."));
    }

    private static SeriesDefinition metric(String name) {
        return series(name).metricKey();
    }

    private static SeriesDefinition measured(SeriesDefinition definition) {
        return filtered(definition.rollup().defaulted().rated().scalar());
    }

    private static SeriesDefinition filtered(SeriesDefinition definition) {
        return definition.optional("filter", Type.BOOLEAN, NullValue.NULL);
    }
}
