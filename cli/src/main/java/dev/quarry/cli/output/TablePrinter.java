package dev.quarry.cli.output;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueType;
import dev.quarry.server.wire.ResultMetadata;
import dev.quarry.server.wire.WireTime;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table for people. On a terminal its columns shrink until they fit, times last; where they cannot, each record is written
 * as a list of its fields. Anywhere else nothing is cut.
 */
public final class TablePrinter implements ResultPrinter {
    private static final int SMALLEST_COLUMN = 8;
    private static final String GAP = "  ";

    /** No column is padded to more cells: one very long value must not make all lines long. */
    private static final int LARGEST_PADDING = 200;

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
        List<List<String>> cells = new ArrayList<>(rows.size());
        int[] widths = names.stream()
                .mapToInt(name -> CellWidth.of(VisibleText.of(name)))
                .toArray();
        int[] smallest = new int[names.size()];
        boolean[] right = new boolean[names.size()];
        for (RecordValue row : rows) {
            List<String> line = new ArrayList<>(names.size());
            for (int i = 0; i < names.size(); i++) {
                Value value = row.get(names.get(i));
                String text = text(value);
                line.add(text);
                int cellWidth = CellWidth.of(text);
                widths[i] = Math.max(widths[i], cellWidth);
                if (value.type() == ValueType.TIMESTAMP) {
                    smallest[i] = Math.max(smallest[i], cellWidth);
                }
                right[i] |= value.type() == ValueType.LONG || value.type() == ValueType.DOUBLE;
            }
            cells.add(line);
        }
        int needed = (names.size() - 1) * GAP.length();
        for (int i = 0; i < widths.length; i++) {
            smallest[i] = Math.max(smallest[i], Math.min(widths[i], SMALLEST_COLUMN));
            needed += smallest[i];
        }
        if (width.isPresent() && needed > width.getAsInt()) {
            writeLists(width.getAsInt());
            return;
        }
        if (width.isPresent()) {
            shrink(widths, smallest, width.getAsInt());
        } else {
            Arrays.setAll(widths, i -> Math.min(widths[i], LARGEST_PADDING));
        }
        List<String> header = names.stream().map(VisibleText::of).toList();
        write(bold(line(header, widths, right)) + '\n');
        write(rule(widths) + '\n');
        for (List<String> line : cells) {
            write(line(line, widths, right) + '\n');
        }
    }

    /** What a cell shows: of a time no more digits than it has. */
    private static String text(Value value) {
        return value instanceof TimestampValue time
                ? WireTime.instant(time.nanos()).toString()
                : VisibleText.of(CellText.of(value));
    }

    /** Takes cells from the widest column that has any to give, again and again, until the line fits. */
    private static void shrink(int[] widths, int[] smallest, int limit) {
        long total = (widths.length - 1L) * GAP.length();
        for (int w : widths) {
            total += w;
        }
        while (total > limit) {
            int widest = -1;
            int second = 0;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] <= smallest[i]) {
                    continue;
                }
                if (widest < 0 || widths[i] > widths[widest]) {
                    second = widest < 0 ? 0 : widths[widest];
                    widest = i;
                } else {
                    second = Math.max(second, widths[i]);
                }
            }
            if (widest < 0) {
                return;
            }
            long cut = Math.min(total - limit, Math.max(1, widths[widest] - second));
            cut = Math.min(cut, (long) widths[widest] - smallest[widest]);
            widths[widest] -= (int) cut;
            total -= cut;
        }
    }

    private String line(List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = width.isPresent() ? CellWidth.cut(cells.get(i), widths[i]) : cells.get(i);
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
                String text = text(member.getValue());
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
