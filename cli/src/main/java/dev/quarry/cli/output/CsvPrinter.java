package dev.quarry.cli.output;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueType;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CSV as in RFC 4180 with a header line. A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay as they are.
 */
public final class CsvPrinter implements ResultPrinter {
    /** Also the full-width forms, which some spreadsheets take for the others. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final OutputStream out;
    private Optional<List<String>> columns = Optional.empty();

    /** The fields that rows had so far, in the order of their first appearance, while nobody knows which will come. */
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    /** The lines of those rows, each as wide as it was then. */
    private final Spool waiting = new Spool();

    public CsvPrinter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start(Optional<List<String>> known) throws IOException {
        columns = known;
        if (known.isPresent()) {
            writeHeader(known.get());
        }
    }

    @Override
    public void add(RecordValue row) throws IOException {
        if (columns.isPresent()) {
            write(columns.get(), row);
        } else {
            row.members().keySet().forEach(name -> seen.putIfAbsent(name, seen.size()));
            waiting.add(seen.size(), line(List.copyOf(seen.keySet()), row));
        }
    }

    @Override
    public void finish(ResultMetadata metadata) throws IOException {
        if (columns.isPresent()) {
            return;
        }
        writeHeader(List.copyOf(seen.keySet()));
        waiting.replay((cells, line) -> {
            out.write(line);
            out.write(","
                    .repeat(Math.max(0, seen.size() - 1) - Math.max(0, cells - 1))
                    .getBytes(StandardCharsets.UTF_8));
            out.write(END_OF_LINE);
        });
        waiting.close();
    }

    private void writeHeader(List<String> names) throws IOException {
        if (!names.isEmpty()) {
            out.write(line(names.stream().map(CsvPrinter::textCell).toList()));
            out.write(END_OF_LINE);
        }
    }

    private void write(List<String> names, RecordValue row) throws IOException {
        out.write(line(names, row));
        out.write(END_OF_LINE);
    }

    private static byte[] line(List<String> names, RecordValue row) {
        return line(names.stream().map(name -> cell(row.get(name))).toList());
    }

    private static byte[] line(List<String> cells) {
        return String.join(",", cells).getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Value value) {
        String text = CellText.of(value);
        boolean number = value.type() == ValueType.LONG || value.type() == ValueType.DOUBLE;
        return number ? text : textCell(text);
    }

    private static String textCell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
