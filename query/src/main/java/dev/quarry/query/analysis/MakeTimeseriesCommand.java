package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.analysis.ParameterRule.Assignment;
import dev.quarry.query.analysis.SeriesCalls.SeriesCall;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.SeriesAggregation;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** {@code makeTimeseries}: records counted and measured in bins of time. */
final class MakeTimeseriesCommand implements CommandAnalyser {
    /** Cannot be written in a query, so hidden fields meet no others. */
    private static final String HIDDEN = "\u0000series ";

    private static final Set<String> SPREADABLE = Set.of("count", "countIf");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "makeTimeseries",
            false,
            Stream.of(
                            List.of(optional("by", Kind.EXPRESSION, Type.ANY, "What makes a series.")
                                    .many()
                                    .assignable(Assignment.OPTIONAL)),
                            SeriesAxis.PARAMETERS,
                            List.of(
                                    optional(
                                            "from",
                                            Kind.CONSTANT,
                                            Type.TIMESTAMP.or(Type.DURATION),
                                            "Start of the series; that of the query's timeframe when it is left out."),
                                    optional(
                                            "to",
                                            Kind.CONSTANT,
                                            Type.TIMESTAMP.or(Type.DURATION),
                                            "End of the series; that of the query's timeframe when it is left out."),
                                    optional(
                                            "timeframe",
                                            Kind.CONSTANT,
                                            Type.TIMEFRAME,
                                            "Start and end of the series as one value."),
                                    optional(
                                            "time",
                                            Kind.EXPRESSION,
                                            Type.TIMESTAMP,
                                            "When a record counts; its `timestamp`, else its `start_time` when it is left out."),
                                    optional(
                                            "spread",
                                            Kind.EXPRESSION,
                                            Type.TIMEFRAME,
                                            "The record counts in each bin that this timeframe overlaps."),
                                    optional("nonempty", Kind.CONSTANT, Type.BOOLEAN, "A series even without records.")
                                            .defaultsTo("FALSE"),
                                    required(
                                                    "aggregation",
                                                    Kind.RECORD_SERIES,
                                                    Type.ANY,
                                                    "An aggregation such as `count()`, or `name = aggregation`.")
                                            .many()
                                            .assignable(Assignment.OPTIONAL)))
                    .flatMap(List::stream)
                    .toList(),
            "Makes time series of records: one row per group, with an array of values per aggregation.",
            "fetch logs | makeTimeseries count(default: 0), by: {loglevel}, interval: 5m");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TimeRange range =
                use.analysis().bounded(Timeframes.within(use, use.analysis().sourceRange()));
        Optional<Bins> bins = SeriesAxis.bins(use, range, Binning.SECOND);
        SeriesTime time = SeriesTime.of(use);
        boolean nonempty = use.flag("nonempty", false);
        TargetFields output = new TargetFields(use.analysis());
        bins.ifPresent(it -> SeriesAxis.addTo(output, it, use.span()));
        List<Named> keys = GroupKeys.of(use, output);
        List<SeriesCall> calls = new SeriesCalls(
                        use.analysis(),
                        use.shape(),
                        use.analysis().functions()::recordSeries,
                        "an expression-based timeseries aggregation")
                .all(use.all("aggregation"));
        if (bins.isEmpty()) {
            return use.input();
        }
        List<SeriesAggregation> aggregations = new ArrayList<>();
        for (SeriesCall call : calls) {
            checkSpread(use, time, call);
            Expr field = SeriesAxis.times(call.function().name(), bins.get()).orElseGet(() -> {
                SeriesAggregation aggregation = aggregation(use.analysis(), call, HIDDEN + aggregations.size());
                aggregations.add(aggregation);
                return new Expr.FieldRef(aggregation.name(), aggregation.type());
            });
            output.add(
                    FieldNames.of(use.analysis(), call.bound()),
                    field,
                    call.bound().span());
        }
        SequencedMap<String, Type> inner = new LinkedHashMap<>();
        keys.forEach(it -> inner.put(it.name(), it.expr().type()));
        aggregations.forEach(it -> inner.put(it.name(), it.type()));
        Plan series = new Plan.TimeSeries(
                time.within(use, range),
                time.expr(),
                time.spread(),
                bins.get(),
                keys,
                aggregations,
                nonempty,
                Shape.closed(inner));
        return new Plan.Project(series, output.named(), output.closedShape());
    }

    private static void checkSpread(CommandUse use, SeriesTime time, SeriesCall call) {
        if (time.spread()
                && !call.isTimes()
                && !SPREADABLE.contains(call.function().name())) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "AGGREGATION_NOT_ALLOWED_WITH_SPREAD",
                            call.bound().expression().span(),
                            "With `spread:` there can only be `count` and `countIf`, not `%1$s`.",
                            call.function().name());
        }
    }

    private static SeriesAggregation aggregation(Analysis analysis, SeriesCall call, String name) {
        AggregateFunction function =
                analysis.functions().aggregate(call.function().name()).orElseThrow();
        List<Expr> arguments = call.arguments().subList(0, function.parameters().size());
        NamedAggregation aggregation = new NamedAggregation(
                name,
                function,
                arguments,
                function.result().of(arguments.stream().map(Expr::type).toList()));
        Value otherwise = call.constant("default")
                .map(it -> Value.of(Numbers.toDouble(it.value())))
                .orElse(NullValue.NULL);
        OptionalLong rate = call.constant("rate")
                .map(it -> it.value() instanceof DurationValue length
                        ? OptionalLong.of(length.nanos())
                        : OptionalLong.empty())
                .orElse(OptionalLong.empty());
        boolean scalar = call.constant("scalar")
                .filter(it -> it.value() instanceof BooleanValue flag && flag.value())
                .isPresent();
        return new SeriesAggregation(aggregation, otherwise, rate, scalar);
    }
}
