package dev.quarry.query.function;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Value;
import java.util.List;

/**
 * A function over the rows of a group.
 *
 * @param parameters in declared order, like {@link ScalarFunction#parameters}
 * @param result the static type of a call, from the static types of its arguments
 * @param description one sentence
 * @param examples whole pipelines over {@code data}, executed in the build
 * @param body makes the reference accumulator
 */
public record AggregateFunction(
        String name,
        List<FunctionParameter> parameters,
        ScalarFunction.TypeRule result,
        String description,
        List<ScalarFunction.Example> examples,
        Body body)
        implements DqlFunction {

    public AggregateFunction {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** Starts an empty group. */
    @FunctionalInterface
    public interface Body {
        Accumulator start(EvaluationContext context);
    }

    /** The state of one group; not thread-safe. */
    public interface Accumulator {
        /** Takes the arguments of one row, in the shape of {@code Expr.Call.arguments}. */
        void add(Value[] arguments);

        Value finish();
    }
}
