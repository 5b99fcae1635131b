package dev.quarry.reference.spec;

import dev.quarry.query.value.Value;
import dev.quarry.reference.spec.ExpectedRows.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table: a line of {@code name:type} columns, then a line per row, cells separated by {@code |}. */
final class TableParser {
    private static final String NONE = "(none)";

    private TableParser() {}

    static ExpectedRows parse(String file, int line, List<String> lines, boolean inOrder) {
        List<String> table = lines.stream().filter(it -> !it.isBlank()).toList();
        if (table.isEmpty()) {
            throw new SpecFormatException(file, line, "a table begins with its columns; write (none) for no rows");
        }
        if (table.getFirst().strip().equals(NONE)) {
            return new ExpectedRows(List.of(), List.of(), inOrder);
        }
        List<Column> columns =
                cells(table.getFirst()).stream().map(TableParser::column).toList();
        List<List<Value>> rows = new ArrayList<>();
        for (String text : table.subList(1, table.size())) {
            List<String> cells = cells(text);
            if (cells.size() != columns.size()) {
                throw new SpecFormatException(
                        file, line, columns.size() + " columns, but " + cells.size() + " cells: " + text);
            }
            List<Value> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                row.add(CellParser.parse(
                        file, line, cells.get(i), columns.get(i).type()));
            }
            rows.add(List.copyOf(row));
        }
        return new ExpectedRows(columns, rows, inOrder);
    }

    /** {@code name:type} or, for values of several types, {@code name}; a name in back-ticks may hold anything. */
    private static Column column(String cell) {
        int colon = cell.lastIndexOf(':');
        boolean typed = colon > cell.lastIndexOf('`');
        String name = typed ? cell.substring(0, colon).strip() : cell;
        Optional<String> type = typed ? Optional.of(cell.substring(colon + 1).strip()) : Optional.empty();
        boolean quoted = name.length() > 1 && name.startsWith("`") && name.endsWith("`");
        return new Column(quoted ? name.substring(1, name.length() - 1) : name, type);
    }

    /** Splits at bars outside of double quotes and back-ticks. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                continue;
            }
            cell.append(c);
            if (quote == '"' && c == '\\' && i + 1 < line.length()) {
                cell.append(line.charAt(++i));
            } else if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '`')) {
                quote = c;
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
