package dev.quarry.query.help;

import dev.quarry.query.function.DqlFunction;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.function.Signature;
import dev.quarry.query.help.Topic.Example;
import dev.quarry.query.help.Topic.Kind;
import java.util.Comparator;

/** Functions as topics. */
final class FunctionTopics {
    static final Comparator<Topic> BY_NAME = Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER);

    private FunctionTopics() {}

    static Topic of(DqlFunction function, String family) {
        return new Topic(
                function instanceof ScalarFunction ? Kind.FUNCTION : Kind.AGGREGATION,
                function.name(),
                family,
                Signature.of(function),
                function.description(),
                function.parameters().stream().map(FunctionTopics::parameter).toList(),
                function.examples().stream()
                        .map(it -> new Example(it.expression(), it.result()))
                        .toList());
    }

    private static Topic.Parameter parameter(FunctionParameter parameter) {
        String types = Signature.types(parameter.accepts());
        String takes = switch (parameter.requirement()) {
            case ANY_EXPRESSION, FIELD_OF_ANY_TYPE -> types;
            case CONSTANT -> "constant " + types;
            case LITERAL -> "literal " + types;
            case PATTERN -> "DPL pattern";
            case NAMELESS_PATTERN -> "DPL pattern without names";
            case FIELD, FIELD_NAME -> "field";
            case METRIC_KEY -> "metric key";
            case IDENTIFIER -> "name";
        };
        boolean named = parameter.isOptional() && !parameter.variadic();
        return new Topic.Parameter(
                parameter.name(),
                takes,
                !parameter.isOptional(),
                named,
                parameter.variadic(),
                named ? parameter.defaultValue().map(Signature::value).orElse("") : "",
                "");
    }
}
