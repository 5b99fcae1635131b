package dev.quarry.query.help;

import dev.quarry.query.analysis.Choices;
import dev.quarry.query.analysis.CommandDescription;
import dev.quarry.query.analysis.CommandParameter;
import dev.quarry.query.function.Signature;
import dev.quarry.query.help.Topic.Example;
import dev.quarry.query.help.Topic.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Commands as topics. */
final class CommandTopics {
    private CommandTopics() {}

    static Topic of(CommandDescription command) {
        return new Topic(
                Kind.COMMAND,
                command.name(),
                command.source() ? "Sources" : "Commands",
                synopsis(command),
                command.description(),
                command.parameters().stream().map(CommandTopics::parameter).toList(),
                List.of(new Example(command.example(), "")));
    }

    private static String synopsis(CommandDescription command) {
        String parameters =
                command.parameters().stream().map(CommandTopics::written).collect(Collectors.joining(", "));
        return (command.name() + " " + parameters).strip();
    }

    private static String written(CommandParameter parameter) {
        String name = parameter.name() + (parameter.variadic() ? "…" : "");
        if (parameter.required()) {
            return parameter.positional() ? name : name + ":";
        }
        return "[" + name + (parameter.positional() ? "" : ":") + "]";
    }

    private static Topic.Parameter parameter(CommandParameter parameter) {
        return new Topic.Parameter(
                parameter.name(),
                takes(parameter),
                parameter.required(),
                !parameter.positional(),
                parameter.variadic(),
                parameter.defaultValue().orElse(""),
                parameter.description());
    }

    private static String takes(CommandParameter parameter) {
        String types = Signature.types(parameter.accepts());
        return switch (parameter.kind()) {
            case EXPRESSION -> types;
            case CONSTANT -> "constant " + types;
            case AGGREGATION, RECORD_SERIES, METRIC_SERIES -> "aggregation";
            case SORT_KEY -> "expression, with `asc` or `desc`";
            case FIELD -> "field";
            case FIELD_PATTERN -> "field, or a text with `*`";
            case NAME -> "name";
            case DATA_OBJECT -> "data object";
            case BUCKET -> "bucket";
            case PATTERN -> "DPL pattern";
            case SUB_QUERY -> "query in brackets";
            case TABULAR_FILE -> "path of a lookup table";
            case CHOICE -> Choices.of(parameter.name()).stream().collect(Collectors.joining("`, `", "`", "`"));
        };
    }
}
