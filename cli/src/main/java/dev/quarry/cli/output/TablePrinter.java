package dev.quarry.cli.output;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueType;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table for people. On a terminal its columns shrink until they fit; where they cannot, each record is written as a list
 * of its fields. Anywhere else nothing is cut.
 */
public final class TablePrinter implements ResultPrinter {
    private static final int SMALLEST_COLUMN = 8;
    private static final String GAP = "  ";

    private final OutputStream out;
    private final OptionalInt width;
    private final boolean colours;
    private final List<RecordValue> rows = new ArrayList<>();
    private Optional<List<String>> columns = Optional.empty();

    /**
     * A printer.
     *
     * @param width cells per line; empty for no limit
     */
    public TablePrinter(OutputStream out, OptionalInt width, boolean colours) {
        this.out = out;
        this.width = width;
        this.colours = colours;
    }

    @Override
    public void start(Optional<List<String>> known) {
        columns = known;
    }

    @Override
    public void add(RecordValue row) {
        rows.add(row);
    }

    @Override
    public void finish(ResultMetadata metadata) throws IOException {
        print();
    }

    /** Writes the records that were added. */
    public void print() throws IOException {
        List<String> names = columns.orElseGet(() -> Columns.of(rows));
        if (names.isEmpty()) {
            return;
        }
        int smallest = names.size() * SMALLEST_COLUMN + (names.size() - 1) * GAP.length();
        if (width.isPresent() && smallest > width.getAsInt()) {
            writeLists(width.getAsInt());
        } else {
            writeTable(names);
        }
    }

    private void writeTable(List<String> names) throws IOException {
        int limit = width.orElse(Integer.MAX_VALUE);
        List<List<String>> cells = new ArrayList<>(rows.size());
        int[] widths = names.stream()
                .mapToInt(name -> CellWidth.of(VisibleText.of(name)))
                .toArray();
        boolean[] right = new boolean[names.size()];
        for (RecordValue row : rows) {
            List<String> line = new ArrayList<>(names.size());
            for (int i = 0; i < names.size(); i++) {
                Value value = row.get(names.get(i));
                String text = VisibleText.of(CellText.of(value));
                line.add(text);
                widths[i] = Math.max(widths[i], CellWidth.of(text));
                right[i] |= value.type() == ValueType.LONG || value.type() == ValueType.DOUBLE;
            }
            cells.add(line);
        }
        shrink(widths, limit);
        List<String> header = names.stream().map(VisibleText::of).toList();
        write(bold(line(header, widths, right)) + '\n');
        write(rule(widths) + '\n');
        for (List<String> line : cells) {
            write(line(line, widths, right) + '\n');
        }
    }

    /** Takes cells from the widest column, again and again, until the line fits. */
    private static void shrink(int[] widths, int limit) {
        long total = (widths.length - 1L) * GAP.length();
        for (int w : widths) {
            total += w;
        }
        while (total > limit) {
            int widest = 0;
            int second = 0;
            for (int i = 1; i < widths.length; i++) {
                if (widths[i] > widths[widest]) {
                    second = widths[widest];
                    widest = i;
                } else {
                    second = Math.max(second, widths[i]);
                }
            }
            long cut = Math.min(total - limit, Math.max(1, widths[widest] - second));
            cut = Math.min(cut, (long) widths[widest] - SMALLEST_COLUMN);
            if (cut <= 0) {
                return;
            }
            widths[widest] -= (int) cut;
            total -= cut;
        }
    }

    private static String line(List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = CellWidth.cut(cells.get(i), widths[i]);
            String padding = " ".repeat(Math.max(0, widths[i] - CellWidth.of(text)));
            line.append(i == 0 ? "" : GAP).append(right[i] ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> parts = new ArrayList<>(widths.length);
        for (int width : widths) {
            parts.add("\u2500".repeat(width));
        }
        return String.join(GAP, parts);
    }

    private void writeLists(int limit) throws IOException {
        int number = 1;
        for (RecordValue row : rows) {
            write(bold("record " + number++) + '\n');
            int names = row.members().keySet().stream()
                    .mapToInt(name -> CellWidth.of(VisibleText.of(name)))
                    .max()
                    .orElse(0);
            for (var member : row.members().entrySet()) {
                String name = VisibleText.of(member.getKey());
                String text = VisibleText.of(CellText.of(member.getValue()));
                write("  " + name + " ".repeat(names - CellWidth.of(name)) + GAP
                        + CellWidth.cut(text, Math.max(20, limit - names - 4)) + '\n');
            }
        }
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
