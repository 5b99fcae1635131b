package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A command in a query, with its parameters sorted out.
 *
 * @param input the plan of the commands before it; of no rows for a source
 * @param before the names of the commands before it in the same query or sub-query
 * @param span the name of the command
 */
record CommandUse(
        Analysis analysis,
        CommandDescription command,
        BoundParameters parameters,
        Plan input,
        List<String> before,
        Span span) {
    CommandUse {
        before = List.copyOf(before);
    }

    Shape shape() {
        return input.shape();
    }

    List<Bound> all(String parameter) {
        return parameters.all(parameter);
    }

    Optional<Bound> first(String parameter) {
        return parameters.all(parameter).stream().findFirst();
    }

    ExpressionAnalyser expressions() {
        return new ExpressionAnalyser(analysis, shape());
    }

    /** The value of a constant parameter, checked against its type; empty when it was left out or is wrong. */
    Optional<Value> constant(String parameter) {
        return first(parameter)
                .flatMap(bound -> ConstantParameters.value(
                        analysis,
                        bound,
                        rule(parameter).accepts(),
                        Optional.of(parameter).filter(it -> !rule(parameter).positional())));
    }

    /** A constant that must be a whole number of at least a minimum. */
    Optional<Long> wholeNumber(String parameter, long minimum) {
        return constant(parameter).flatMap(value -> {
            long number = value instanceof Value.LongValue it ? it.value() : minimum - 1;
            if (number < minimum) {
                analysis.diagnostics()
                        .error(
                                "PARAMETER_OUT_OF_RANGE",
                                first(parameter).orElseThrow().span(),
                                "The parameter `%1$s` has to be at least %2$s.",
                                parameter,
                                minimum);
                return Optional.empty();
            }
            return Optional.of(number);
        });
    }

    /** A constant boolean. */
    boolean flag(String parameter, boolean otherwise) {
        return constant(parameter)
                .map(value -> value instanceof Value.BooleanValue it && it.value())
                .orElse(otherwise);
    }

    /**
     * A name, bare or as a string; empty where an error was reported.
     *
     * @param what completes “the parameter has to be …”
     */
    String name(Bound bound, String what) {
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.Field field) {
            return field.name().text();
        }
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.StringLiteral string) {
            return string.value();
        }
        analysis.diagnostics().parameterHasToBe(bound.span(), what);
        return "";
    }

    private CommandParameter rule(String parameter) {
        return command.parameters().stream()
                .filter(it -> it.name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
