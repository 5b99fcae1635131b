package dev.quarry.query.function;

import dev.quarry.query.function.aggregate.Aggregates;
import dev.quarry.query.function.scalar.Operators;
import dev.quarry.query.function.scalar.Scalars;
import dev.quarry.query.function.series.MetricSeries;
import dev.quarry.query.function.series.RecordSeries;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All functions. Names are found whatever their case; the function's {@code name} is the canonical spelling. */
public final class FunctionCatalogue {
    private final Map<String, ScalarFunction> scalars;
    private final Map<String, AggregateFunction> aggregates;
    private final Map<String, AggregateFunction> elementWise;
    private final Map<String, ScalarFunction> operators;
    private final Map<String, SeriesFunction> recordSeries =
            byName(RecordSeries.all(), function -> function.name().toLowerCase(Locale.ROOT));
    private final Map<String, SeriesFunction> metricSeries =
            byName(MetricSeries.all(), function -> function.name().toLowerCase(Locale.ROOT));

    private FunctionCatalogue(
            List<ScalarFunction> scalars,
            List<AggregateFunction> aggregates,
            List<AggregateFunction> elementWise,
            List<ScalarFunction> operators) {
        this.scalars = byName(scalars, function -> function.name().toLowerCase(Locale.ROOT));
        this.aggregates = byName(aggregates, function -> function.name().toLowerCase(Locale.ROOT));
        this.elementWise = byName(elementWise, AggregateFunction::name);
        this.operators = byName(operators, ScalarFunction::name);
    }

    /** The functions of DQL. */
    public static FunctionCatalogue standard() {
        return Standard.CATALOGUE;
    }

    private static <F> SequencedMap<String, F> byName(List<F> functions, Function<F, String> name) {
        TreeMap<String, F> map = new TreeMap<>();
        for (F function : functions) {
            if (map.put(name.apply(function), function) != null) {
                throw new IllegalStateException("defined twice: " + name.apply(function));
            }
        }
        return Collections.unmodifiableSequencedMap(map);
    }

    /** A function of one row that can be called by this name. */
    public Optional<ScalarFunction> scalar(String name) {
        return Optional.ofNullable(scalars.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A function over the rows of a group. */
    public Optional<AggregateFunction> aggregate(String name) {
        return Optional.ofNullable(aggregates.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The form of an aggregation that works on each position of arrays, for {@code sum(a[])}; named {@code sum[]}. */
    public Optional<AggregateFunction> elementWise(AggregateFunction function) {
        return Optional.ofNullable(elementWise.get(function.name() + "[]"));
    }

    /** An aggregation of {@code makeTimeseries}. */
    public Optional<SeriesFunction> recordSeries(String name) {
        return Optional.ofNullable(recordSeries.get(name.toLowerCase(Locale.ROOT)));
    }

    /** An aggregation of {@code timeseries}. */
    public Optional<SeriesFunction> metricSeries(String name) {
        return Optional.ofNullable(metricSeries.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * An operator by its sign or word, {@code unary-} for the sign of a number; and what queries are made of without being
     * able to name it: {@code isNotTrue}, {@code calendarAdd}.
     *
     * @throws IllegalArgumentException when there is no such operator
     */
    public ScalarFunction operator(String sign) {
        ScalarFunction operator = operators.get(sign);
        if (operator == null) {
            throw new IllegalArgumentException("no operator " + sign);
        }
        return operator;
    }

    /** By name, in alphabetical order. */
    public Collection<ScalarFunction> scalars() {
        return scalars.values();
    }

    /** By name, in alphabetical order. */
    public Collection<AggregateFunction> aggregates() {
        return aggregates.values();
    }

    /** The aggregations of {@code makeTimeseries} by name, in alphabetical order. */
    public Collection<SeriesFunction> recordSeries() {
        return recordSeries.values();
    }

    /** The aggregations of {@code timeseries} by name, in alphabetical order. */
    public Collection<SeriesFunction> metricSeries() {
        return metricSeries.values();
    }

    /** By sign. */
    public Collection<ScalarFunction> operators() {
        return operators.values();
    }

    /** Delays making the catalogue until it is asked for. */
    private static final class Standard {
        static final FunctionCatalogue CATALOGUE =
                new FunctionCatalogue(Scalars.all(), Aggregates.all(), Aggregates.elementWise(), Operators.all());
    }
}
