package dev.quarry.reference.page;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. */
final class Markdown {
    private Markdown() {}

    /** Code in running text or a cell; the mark is doubled where the code has one itself. */
    static String code(String text) {
        String mark = text.contains("`") ? "``" : "`";
        return mark + cell(text) + mark;
    }

    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    static String block(String text) {
        return "```dql\n" + text + "\n```\n";
    }

    static String table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(header));
        table.append("|").append("---|".repeat(header.size())).append('\n');
        rows.forEach(cells -> table.append(row(cells)));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What a query gives; a value that a row does not have is left empty. */
    static String result(ExampleRun run) {
        if (run.failure().isPresent()) {
            return "The query fails: " + run.failure().get() + "\n";
        }
        if (run.rows().isEmpty()) {
            return "No records.\n";
        }
        return table(
                run.columns().stream().map(Markdown::cell).toList(),
                run.rows().stream()
                        .map(row -> run.columns().stream()
                                .map(name -> value(row, name))
                                .toList())
                        .toList());
    }

    private static String value(RecordValue row, String name) {
        Value value = row.get(name);
        return value.isNull() ? (row.members().containsKey(name) ? "null" : "") : cell(TextForm.of(value));
    }
}
