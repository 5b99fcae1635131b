package dev.quarry.cli;

import dev.quarry.query.help.Topic;
import dev.quarry.query.help.Topics;
import java.util.List;

/** Commands and functions as text for the terminal. */
final class DqlHelp {
    private static final String INDENT = "  ";

    private DqlHelp() {}

    /** A line each, by family. */
    static String list() {
        StringBuilder text = new StringBuilder();
        int width = width(Topics.all().stream().map(Topic::name).toList());
        for (String family : Topics.families()) {
            text.append(text.isEmpty() ? "" : "\n").append(family).append('\n');
            Topics.all().stream()
                    .filter(topic -> topic.family().equals(family))
                    .forEach(topic -> text.append(INDENT)
                            .append(padded(topic.name(), width))
                            .append(INDENT)
                            .append(topic.description())
                            .append('\n'));
        }
        return text.append("\nMore of one: quarry dql NAME\n").toString();
    }

    /** All there is to know of topics that share a name. */
    static String of(List<Topic> topics) {
        StringBuilder text = new StringBuilder();
        for (Topic topic : topics) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(topic.synopsis())
                    .append("\n\n")
                    .append(INDENT)
                    .append(topic.description())
                    .append('\n');
            parameters(text, topic.parameters());
            examples(text, topic.examples());
        }
        return text.toString();
    }

    private static void parameters(StringBuilder text, List<Topic.Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        int names = width(parameters.stream().map(DqlHelp::written).toList());
        int types = width(parameters.stream().map(Topic.Parameter::takes).toList());
        text.append('\n');
        for (Topic.Parameter parameter : parameters) {
            String otherwise = parameter.defaultValue().isEmpty() ? "" : " Otherwise " + parameter.defaultValue() + ".";
            String line = INDENT
                    + padded(written(parameter), names)
                    + INDENT
                    + padded(parameter.takes(), types)
                    + INDENT
                    + (parameter.description() + otherwise).strip();
            text.append(line.stripTrailing()).append('\n');
        }
    }

    private static String written(Topic.Parameter parameter) {
        return parameter.name() + (parameter.many() ? "…" : "") + (parameter.named() ? ":" : "");
    }

    private static void examples(StringBuilder text, List<Topic.Example> examples) {
        if (!examples.isEmpty()) {
            text.append('\n');
        }
        for (Topic.Example example : examples) {
            text.append(INDENT).append(example.dql()).append('\n');
            if (!example.result().isEmpty()) {
                text.append(INDENT)
                        .append(INDENT)
                        .append("is ")
                        .append(example.result())
                        .append('\n');
            }
        }
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
