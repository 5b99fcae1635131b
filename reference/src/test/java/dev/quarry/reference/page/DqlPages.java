package dev.quarry.reference.page;

import dev.quarry.query.help.Topic;
import dev.quarry.query.help.Topic.Kind;
import dev.quarry.query.help.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All pages, by their path below {@code docs/dql}. */
final class DqlPages {
    private DqlPages() {}

    static Map<String, String> all() {
        Map<String, List<Topic>> topics = new LinkedHashMap<>();
        Topics.all()
                .forEach(topic -> topics.computeIfAbsent(path(topic), path -> new ArrayList<>())
                        .add(topic));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index());
        topics.forEach((path, sharing) -> pages.put(path, page(sharing)));
        return pages;
    }

    private static String path(Topic topic) {
        return (topic.kind() == Kind.COMMAND ? "commands/" : "functions/") + topic.name() + ".md";
    }

    private static String index() {
        StringBuilder page = new StringBuilder("""
                # DQL, command by command and function by function

                Made from the catalogues; every example is executed in the build. `quarry dql NAME` shows the same in the terminal. What
                Quarry does where the language leaves a choice is in [language.md](../language.md).

                What stands in brackets may be left out; a function's optional parameter has to be named:
                `startsWith(content, "GET", caseSensitive: false)`. An argument that is null or, at run time, of another type gives null
                unless said otherwise.

                Examples that begin with `fetch logs` read these records, at noon of 1 March 2026:

                """);
        page.append(Markdown.result(ExampleRun.of("fetch logs")));
        page.append("\nThe lookup table `").append(SampleLogs.TABLE).append("` is\n\n");
        page.append(Markdown.result(ExampleRun.of("load \"" + SampleLogs.TABLE + "\"")));
        Set<String> families = new LinkedHashSet<>(Topics.families());
        for (String family : families) {
            page.append("\n## ").append(family).append("\n\n");
            List<List<String>> rows = Topics.all().stream()
                    .filter(topic -> topic.family().equals(family))
                    .map(topic -> List.of(
                            "[" + Markdown.code(topic.name()) + "](" + path(topic) + ")",
                            Markdown.cell(topic.description())))
                    .toList();
            page.append(Markdown.table(List.of("", ""), rows));
        }
        return page.toString();
    }

    private static String page(List<Topic> sharing) {
        StringBuilder page = new StringBuilder();
        for (Topic topic : sharing) {
            page.append(page.isEmpty() ? "# " + topic.name() : "\n## Under " + topic.family())
                    .append("\n\n")
                    .append(topic.description())
                    .append("\n\n")
                    .append(Markdown.block(topic.synopsis()));
            parameters(page, topic);
            examples(page, topic);
        }
        return page.toString();
    }

    private static void parameters(StringBuilder page, Topic topic) {
        if (topic.parameters().isEmpty()) {
            return;
        }
        boolean described =
                topic.parameters().stream().anyMatch(it -> !it.description().isEmpty());
        List<List<String>> rows = topic.parameters().stream()
                .map(parameter -> {
                    List<String> cells = new ArrayList<>(List.of(
                            Markdown.code(parameter.name() + (parameter.named() ? ":" : "")),
                            Markdown.cell(parameter.takes()) + (parameter.many() ? ", any number" : ""),
                            parameter.required() ? "required" : Markdown.cell(otherwise(parameter))));
                    if (described) {
                        cells.add(Markdown.cell(parameter.description()));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        List<String> header = new ArrayList<>(List.of("parameter", "takes", "when left out"));
        if (described) {
            header.add("");
        }
        page.append('\n').append(Markdown.table(header, rows));
    }

    private static String otherwise(Topic.Parameter parameter) {
        return parameter.defaultValue().isEmpty() ? "" : Markdown.code(parameter.defaultValue());
    }

    /** Queries with the rows they give; expressions with their value. */
    private static void examples(StringBuilder page, Topic topic) {
        if (topic.kind() == Kind.FUNCTION) {
            if (!topic.examples().isEmpty()) {
                page.append('\n')
                        .append(Markdown.table(
                                List.of("example", "is"),
                                topic.examples().stream()
                                        .map(it -> List.of(Markdown.code(it.dql()), Markdown.code(it.result())))
                                        .toList()));
            }
            return;
        }
        for (Topic.Example example : topic.examples()) {
            page.append('\n').append(Markdown.block(example.dql())).append('\n');
            page.append(Markdown.result(ExampleRun.of(example.dql())));
        }
    }
}
