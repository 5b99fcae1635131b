package dev.quarry.query.analysis;

import dev.quarry.language.Canonical;
import dev.quarry.language.CanonicalStyle;
import dev.quarry.language.CanonicalStyle.Slot;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Query;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.function.SeriesFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Canonical texts of queries and expressions, by what the catalogues know of commands and functions. */
final class CanonicalText {
    /** Written with its names, as published: {@code timeframe(from:-2h, to:-1h)}. */
    private static final String KEEPS_NAMES = "timeframe";

    private final CanonicalStyle style;
    private final FunctionCatalogue functions;

    CanonicalText(FunctionCatalogue functions) {
        this.functions = functions;
        this.style = new CanonicalStyle(
                CommandCatalogue::spelling, this::spelling, CommandCatalogue::slots, this::slots, true);
    }

    String of(Query query) {
        return Canonical.print(query, style);
    }

    String of(Expression expression) {
        return Canonical.expression(expression, style);
    }

    /** A field name as it is written in a query, with back-ticks where it needs them. */
    static String name(String field) {
        return Canonical.name(field);
    }

    private String spelling(String name) {
        return functions
                .scalar(name)
                .map(ScalarFunction::name)
                .or(() -> functions.aggregate(name).map(AggregateFunction::name))
                .or(() -> FunctionCalls.steeringName(name))
                .or(() -> functions.recordSeries(name).map(SeriesFunction::name))
                .orElse(name);
    }

    private List<Slot> slots(String name) {
        List<FunctionParameter> parameters = new ArrayList<>(functions
                .scalar(name)
                .map(ScalarFunction::parameters)
                .or(() -> functions.aggregate(name).map(AggregateFunction::parameters))
                .orElse(List.of()));
        // The same aggregations take more in time series.
        Stream.of(functions.recordSeries(name), functions.metricSeries(name))
                .flatMap(Optional::stream)
                .flatMap(series -> series.parameters().stream())
                .filter(FunctionParameter::isOptional)
                .filter(it ->
                        parameters.stream().noneMatch(known -> known.name().equals(it.name())))
                .forEach(parameters::add);
        return parameters.stream()
                .map(FunctionRule::new)
                .map(it -> new Slot(
                        it.name(), it.positional() && !KEEPS_NAMES.equalsIgnoreCase(name), it.variadic(), it.aliases()))
                .toList();
    }
}
