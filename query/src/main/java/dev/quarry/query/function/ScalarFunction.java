package dev.quarry.query.function;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.List;

/**
 * A function of one row: everything Quarry knows about it, in one place.
 *
 * @param name canonical spelling; operators are named by their sign or word ({@code ==}, {@code and})
 * @param parameters in declared order
 * @param result the static type of a call, from the static types of its arguments
 * @param description one sentence
 * @param examples executed in the build and shown in the help
 * @param body the reference definition; engines may replace it by something faster that gives the same
 */
public record ScalarFunction(
        String name,
        List<FunctionParameter> parameters,
        TypeRule result,
        String description,
        List<Example> examples,
        Body body)
        implements DqlFunction {

    public ScalarFunction {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** Static type of a call; the list has the shape of {@code Expr.Call.arguments}. */
    @FunctionalInterface
    public interface TypeRule {
        Type of(List<Type> arguments);
    }

    /**
     * What the function does. Never throws for any values: a value it cannot work with gives {@code NullValue.NULL}.
     * The array has the shape of {@code Expr.Call.arguments}.
     */
    @FunctionalInterface
    public interface Body {
        Value apply(Value[] arguments, EvaluationContext context);
    }

    /**
     * An executable example.
     *
     * @param expression a DQL expression without fields
     * @param result a DQL expression with the same value
     */
    public record Example(String expression, String result) {}
}
