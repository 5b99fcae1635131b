package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.analysis.ParameterRule.Assignment;
import dev.quarry.query.analysis.SeriesCalls.SeriesCall;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** {@code timeseries}: the values of metrics in bins of time. A lake has no metrics, so there is a row only if it is asked for. */
final class TimeseriesCommand implements CommandAnalyser {
    private static final Shape DIMENSIONS = new Shape(new LinkedHashMap<>(), Optional.of(Shape.Tail.EVERYTHING));

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "timeseries",
            true,
            Stream.of(
                            List.of(SourceParameters.BUCKET),
                            Unheld.TIMEFRAME,
                            List.of(
                                    optional("by", Kind.FIELD, Type.ANY, "The dimensions that make a series.")
                                            .many()
                                            .assignable(Assignment.OPTIONAL),
                                    optional(
                                            "filter",
                                            Kind.EXPRESSION,
                                            Type.BOOLEAN,
                                            "What is true of the series meant.")),
                            SeriesAxis.PARAMETERS,
                            List.of(
                                    optional(
                                            "shift",
                                            Kind.CONSTANT,
                                            Type.DURATION,
                                            "Reads another time: `-7d` compares with a week ago."),
                                    optional("nonempty", Kind.CONSTANT, Type.BOOLEAN, "A series even without values.")
                                            .defaultsTo("FALSE"),
                                    optional(
                                                    "union",
                                                    Kind.CONSTANT,
                                                    Type.BOOLEAN,
                                                    "Keeps series that not all of the metrics have.")
                                            .defaultsTo("FALSE"),
                                    required(
                                                    "metric",
                                                    Kind.METRIC_SERIES,
                                                    Type.ANY,
                                                    "An aggregation such as `avg(key)`, or `name = aggregation`.")
                                            .many()
                                            .assignable(Assignment.OPTIONAL)))
                    .flatMap(List::stream)
                    .toList(),
            "Makes time series of metrics. A lake of logs holds none.",
            "timeseries avg(dt.host.cpu.usage), by: {dt.entity.host}, interval: 5m");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TimeRange range = use.analysis().bounded(Timeframes.of(use));
        Optional<Bins> bins = SeriesAxis.bins(use, range, Binning.MINUTE);
        use.analysis().reads(bins.map(it -> new TimeRange(it.start(), it.end())).orElse(range));
        Unheld.checkBuckets(use);
        use.constant("shift");
        use.flag("union", false);
        boolean nonempty = use.flag("nonempty", false);
        use.first("filter")
                .ifPresent(bound ->
                        new ExpressionAnalyser(use.analysis(), DIMENSIONS).named("filter", bound, Type.BOOLEAN));
        TargetFields output = new TargetFields(use.analysis());
        bins.ifPresent(it -> SeriesAxis.addTo(output, it, use.span()));
        use.all("by").forEach(bound -> addDimension(use, bound, output));
        List<SeriesCall> calls = new SeriesCalls(
                        use.analysis(),
                        DIMENSIONS,
                        use.analysis().functions()::metricSeries,
                        "a metric-based timeseries aggregation")
                .all(use.all("metric"));
        if (bins.isEmpty()) {
            return use.input();
        }
        for (SeriesCall call : calls) {
            output.add(
                    FieldNames.of(use.analysis(), call.bound()),
                    empty(call, bins.get()),
                    call.bound().span());
        }
        Unheld.warn(use, "NO_METRICS", "metrics");
        boolean oneRow = nonempty && use.all("by").isEmpty();
        return new Plan.Rows(oneRow ? List.of(row(output)) : List.of(), shape(output));
    }

    private static void addDimension(CommandUse use, Bound bound, TargetFields output) {
        if (!(bound.expression() instanceof Expression.Field)) {
            use.analysis()
                    .diagnostics()
                    .namedParameterHasToBe(bound.expression().span(), "by", "a field");
            return;
        }
        output.add(
                FieldNames.of(use.analysis(), bound),
                new Expr.FieldRef(FieldNames.ofExpression(use.analysis(), bound.expression()), Type.ANY),
                bound.span());
    }

    /** What an aggregation gives where there are no values. */
    private static Expr empty(SeriesCall call, Bins bins) {
        Value otherwise = call.constant("default")
                .map(it -> Value.of(Numbers.toDouble(it.value())))
                .orElse(NullValue.NULL);
        boolean scalar = call.constant("scalar")
                .filter(it -> it.value() instanceof BooleanValue flag && flag.value())
                .isPresent();
        return SeriesAxis.times(call.function().name(), bins)
                .orElseGet(() -> SeriesAxis.constant(
                        scalar ? otherwise : new ArrayValue(Collections.nCopies(bins.count(), otherwise))));
    }

    private static RecordValue row(TargetFields output) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (Named field : output.named()) {
            members.put(
                    field.name(), field.expr() instanceof Expr.Constant constant ? constant.value() : NullValue.NULL);
        }
        return new RecordValue(members);
    }

    private static Shape shape(TargetFields output) {
        SequencedMap<String, Type> types = new LinkedHashMap<>();
        for (Named field : output.named()) {
            Type type = field.expr().type();
            types.put(field.name(), type.equals(Type.NULL) ? Type.DOUBLE : type);
        }
        return Shape.closed(types);
    }
}
