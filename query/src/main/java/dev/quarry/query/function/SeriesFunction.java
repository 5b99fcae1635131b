package dev.quarry.query.function;

import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.value.Type;
import java.util.List;

/**
 * An aggregation of time series. It gives an array with a value per bin, or a single value with {@code scalar: true}.
 *
 * @param parameters in declared order, like {@link ScalarFunction#parameters}
 * @param description one sentence
 * @param examples whole pipelines over {@code data}, executed in the build
 */
public record SeriesFunction(
        String name, List<FunctionParameter> parameters, String description, List<Example> examples)
        implements DqlFunction {
    public SeriesFunction {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** Times stay times; what is counted or calculated is an array, or one number with {@code scalar: true}. */
    @Override
    public ScalarFunction.TypeRule result() {
        Type type = parameters.isEmpty() ? Type.ARRAY : Type.ARRAY.or(Type.DOUBLE);
        return arguments -> type;
    }
}
