package dev.quarry.query.help;

import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.function.SeriesFunction;
import dev.quarry.query.function.Signature;
import dev.quarry.query.help.Topic.Example;
import dev.quarry.query.help.Topic.Kind;
import java.util.Comparator;
import java.util.List;

/** Functions as topics. */
final class FunctionTopics {
    static final Comparator<Topic> BY_NAME = Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER);

    private FunctionTopics() {}

    static Topic of(ScalarFunction function, String family) {
        return new Topic(
                Kind.FUNCTION,
                function.name(),
                family,
                Signature.of(function),
                function.description(),
                parameters(function.parameters()),
                examples(function.examples()));
    }

    static Topic of(AggregateFunction function) {
        return new Topic(
                Kind.AGGREGATION,
                function.name(),
                "Aggregations",
                Signature.of(function),
                function.description(),
                parameters(function.parameters()),
                examples(function.examples()));
    }

    static Topic of(SeriesFunction function, String family) {
        return new Topic(
                Kind.AGGREGATION,
                function.name(),
                family,
                Signature.of(function),
                function.description(),
                parameters(function.parameters()),
                examples(function.examples()));
    }

    private static List<Example> examples(List<ScalarFunction.Example> examples) {
        return examples.stream()
                .map(it -> new Example(it.expression(), it.result()))
                .toList();
    }

    private static List<Topic.Parameter> parameters(List<FunctionParameter> parameters) {
        return parameters.stream().map(FunctionTopics::parameter).toList();
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
