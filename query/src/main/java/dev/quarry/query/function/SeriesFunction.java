package dev.quarry.query.function;

import dev.quarry.query.function.ScalarFunction.Example;
import java.util.List;

/**
 * An aggregation of time series. It gives an array with a value per bin, or a single value with {@code scalar: true}.
 *
 * @param parameters in declared order, like {@link ScalarFunction#parameters}
 * @param description one sentence
 * @param examples whole pipelines over {@code data}, executed in the build
 */
public record SeriesFunction(
        String name, List<FunctionParameter> parameters, String description, List<Example> examples) {
    public SeriesFunction {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }
}
