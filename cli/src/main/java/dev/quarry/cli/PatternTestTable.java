package dev.quarry.cli;

import dev.quarry.cli.output.TablePrinter;
import dev.quarry.cli.output.VisibleText;
import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The first matching lines as a table, then the first line that each element of the pattern stopped. */
final class PatternTestTable implements PatternTestReport {
    /** Units of a line shown before and after the place where a pattern stopped. */
    private static final int AROUND = 40;

    private final Terminal terminal;
    private final Pattern pattern;
    private final int limit;
    private final TablePrinter table;
    private final Map<Integer, Stopped> stops = new LinkedHashMap<>();
    private int shown;

    /** What one element stopped; the line is the first of them. */
    private static final class Stopped {
        private final long number;
        private final String line;
        private final Explanation.Stop stop;
        private long count;

        Stopped(long number, String line, Explanation.Stop stop) {
            this.number = number;
            this.line = line;
            this.stop = stop;
        }
    }

    PatternTestTable(Terminal terminal, Pattern pattern, int limit) {
        this.terminal = terminal;
        this.pattern = pattern;
        this.limit = limit;
        this.table = new TablePrinter(
                terminal.out(),
                terminal.outIsTerminal() ? terminal.columns() : OptionalInt.empty(),
                terminal.outIsTerminal() && terminal.colours());
    }

    @Override
    public void add(long number, String line, Explanation explanation) {
        explanation.match().ifPresent(match -> {
            if (shown < limit) {
                shown++;
                table.add(row(number, match));
            }
        });
        // There are as many as the pattern has elements, whatever the number of lines.
        explanation
                .stop()
                .ifPresent(stop -> stops.computeIfAbsent(
                                stop.elementStart(), element -> new Stopped(number, excerpt(line, stop.at()), stop))
                        .count++);
    }

    private Value.RecordValue row(long number, Pattern.Match match) {
        LinkedHashMap<String, Value> cells = new LinkedHashMap<>();
        cells.put("line", Value.of(number));
        for (int i = 0; i < match.values().size(); i++) {
            cells.put(
                    pattern.exports().get(i).name(),
                    PatternValues.toValue(match.values().get(i)));
        }
        return new Value.RecordValue(cells);
    }

    private static String excerpt(String line, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + AROUND);
        String before = (from > 0 ? "…" : "") + VisibleText.of(line.substring(from, Math.min(at, to)));
        String after = VisibleText.of(line.substring(Math.min(at, to), to)) + (to < line.length() ? "…" : "");
        return "    " + before + after + "\n    " + " ".repeat(before.length()) + "^";
    }

    @Override
    public void finish(long lines, long matched) throws IOException {
        table.print();
        if (matched > shown && shown > 0) {
            write("… and " + (matched - shown) + " more lines that match");
        }
        for (Stopped stopped : stops.values()) {
            write("");
            String others = stopped.count > 1 ? " (and %,d more there)".formatted(stopped.count - 1) : "";
            write("line " + stopped.number + others + ": " + VisibleText.of(stopped.stop.message()));
            write(stopped.line);
        }
        double share = lines == 0 ? 0 : 100.0 * matched / lines;
        write("");
        write(String.format(
                Locale.ROOT, "%,d of %,d lines match (%s %%)", matched, lines, percent(share, matched == lines)));
    }

    /** Not rounded up to 100. */
    private static String percent(double share, boolean all) {
        return all ? "100" : String.format(Locale.ROOT, "%.2f", Math.min(share, 99.99));
    }

    private void write(String line) throws IOException {
        terminal.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
