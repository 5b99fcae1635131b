package dev.quarry.reference.spec;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/** Prints tables for people to compare, columns aligned. */
final class TablePrinter {
    private TablePrinter() {}

    static String print(ExpectedRows expected) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(expected.columns().stream()
                .map(it -> it.name() + it.type().map(type -> ":" + type).orElse(""))
                .toList());
        expected.rows()
                .forEach(row -> lines.add(row.stream().map(TablePrinter::cell).toList()));
        return aligned(lines);
    }

    static String print(List<String> columns, List<RecordValue> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        rows.forEach(row ->
                lines.add(columns.stream().map(name -> cell(row.get(name))).toList()));
        return aligned(lines);
    }

    private static String cell(Value value) {
        return value.isNull() ? "null" : value.type().typeName() + " " + ValueText.write(value);
    }

    private static String aligned(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(it -> it.get(column).length())
                        .max()
                        .orElse(0);
                text.append(i == 0 ? "" : " | ")
                        .append(line.get(i))
                        .repeat(" ", width - line.get(i).length());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
