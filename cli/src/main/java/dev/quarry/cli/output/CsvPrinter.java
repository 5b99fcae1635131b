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

/**
 * CSV as in RFC 4180 with a header line. A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay as they are.
 */
public final class CsvPrinter implements ResultPrinter {
    private final OutputStream out;
    private Optional<List<String>> columns = Optional.empty();

    /** Held back until all fields are known. */
    private final List<RecordValue> waiting = new ArrayList<>();

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
            waiting.add(row);
        }
    }

    @Override
    public void finish(ResultMetadata metadata) throws IOException {
        if (columns.isPresent()) {
            return;
        }
        List<String> names = Columns.of(waiting);
        writeHeader(names);
        for (RecordValue row : waiting) {
            write(names, row);
        }
    }

    private void writeHeader(List<String> names) throws IOException {
        if (!names.isEmpty()) {
            writeLine(names.stream().map(CsvPrinter::textCell).toList());
        }
    }

    private void write(List<String> names, RecordValue row) throws IOException {
        writeLine(names.stream().map(name -> cell(row.get(name))).toList());
    }

    private void writeLine(List<String> cells) throws IOException {
        out.write((String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Value value) {
        String text = CellText.of(value);
        boolean number = value.type() == ValueType.LONG || value.type() == ValueType.DOUBLE;
        return number ? text : textCell(text);
    }

    private static String textCell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
