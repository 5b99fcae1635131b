package dev.quarry.query.function.series;

import static dev.quarry.query.function.SeriesDefinition.series;

import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.SeriesDefinition;
import dev.quarry.query.function.SeriesFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;

/**
 * The aggregations of {@code makeTimeseries}. Each computes for every bin what the aggregation of {@code summarize} of the
 * same name computes for a group; its first parameters are the same.
 */
public final class RecordSeries {
    private static final Type MEASURED = Type.NUMBER.or(Type.DURATION);

    private RecordSeries() {}

    public static List<SeriesFunction> all() {
        return List.of(
                example(end(of("avg", MEASURED)), "avg(a)", "array(2.0, null)")
                        .describe("The mean of the numbers or durations in each bin."),
                example(end(series("count")), "count()", "array(2.0, null)")
                        .describe("The number of records in each bin."),
                example(end(distinct("countDistinct")), "countDistinct(a)", "array(2.0, null)")
                        .describe("The number of different values in each bin."),
                example(end(distinct("countDistinctApprox")), "countDistinctApprox(a)", "array(2.0, null)")
                        .describe("The number of different values in each bin; exact at any precision."),
                example(end(of("countDistinctExact", Type.ANY)), "countDistinctExact(a)", "array(2.0, null)")
                        .describe("The number of different values in each bin."),
                example(end(of("countIf", Type.BOOLEAN)), "countIf(a > 1)", "array(1.0, null)")
                        .describe("The number of records in each bin for which the condition is true."),
                series("end").describe("When each bin ends. Needs another aggregation beside it."),
                example(end(of("max", MEASURED)), "max(a)", "array(3.0, null)")
                        .describe("The greatest number or duration in each bin."),
                example(end(weighted(of("median", MEASURED))), "median(a)", "array(2.0, null)")
                        .describe("The value in the middle of each bin."),
                example(end(of("min", MEASURED)), "min(a)", "array(1.0, null)")
                        .describe("The smallest number or duration in each bin."),
                example(end(weighted(percent(of("percentile", MEASURED)))), "percentile(a, 75)", "array(2.5, null)")
                        .describe("The value of each bin below which the given part of its values lies."),
                end(percent(of("percentileFromSamples", Type.ARRAY))
                                .optional("originalCount", Type.NUMBER, NullValue.NULL))
                        .describe(
                                "The percentile, per bin, of the elements of arrays that are samples of more values."),
                example(
                                end(of("percentRank", MEASURED).constant("value", Type.NUMBER)),
                                "percentRank(a, 2)",
                                "array(0.5, null)")
                        .describe(
                                "The part, from 0 to 1, of the values in each bin that are smaller than the given one."),
                series("start").describe("When each bin starts. Needs another aggregation beside it."),
                example(end(of("sum", MEASURED)), "sum(a)", "array(4.0, null)")
                        .describe("The sum of the numbers or durations in each bin."));
    }

    private static SeriesDefinition of(String name, Type expression) {
        return series(name).parameter("expression", expression);
    }

    private static SeriesDefinition distinct(String name) {
        return of(name, Type.ANY)
                .optionalConstant("precision", Type.LONG, Value.of(14L))
                .constraint(Constraint.between(3, 16));
    }

    private static SeriesDefinition weighted(SeriesDefinition definition) {
        return definition.optional("weight", Type.NUMBER, Value.of(1L));
    }

    private static SeriesDefinition percent(SeriesDefinition definition) {
        return definition.constant("percentile", Type.NUMBER).constraint(Constraint.between(0, 100));
    }

    /** The parameters that all have, after those of the aggregation itself. */
    private static SeriesDefinition end(SeriesDefinition definition) {
        return definition.defaulted().rated().scalar();
    }

    private static SeriesDefinition example(SeriesDefinition definition, String call, String result) {
        return definition.example(
                "data record(timestamp = toTimestamp(\"2026-01-02T10:05:00Z\"), a = 1),"
                        + " record(timestamp = toTimestamp(\"2026-01-02T10:20:00Z\"), a = 3)"
                        + " | makeTimeseries v = " + call + ", interval: 1h,"
                        + " timeframe: timeframe(from: \"2026-01-02T10:00:00Z\", to: \"2026-01-02T12:00:00Z\")"
                        + " | fields v",
                "data record(v = " + result + ")");
    }
}
