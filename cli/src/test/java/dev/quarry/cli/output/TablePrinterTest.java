package dev.quarry.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.server.wire.ResultMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TablePrinterTest {
    private static final ResultMetadata NOTHING =
            new ResultMetadata("", "", "", "Z", "und", TimeRange.ALL, 0, ScanStatistics.NONE, false, List.of());

    private static RecordValue row(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return RecordValue.copyOf(members);
    }

    private static String print(OptionalInt width, RecordValue... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TablePrinter printer = new TablePrinter(out, width, false);
        printer.start(Optional.empty());
        for (RecordValue row : rows) {
            printer.add(row);
        }
        printer.finish(NOTHING);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbersStandRightAndWideCharactersTakeTwoCells() throws IOException {
        assertThat(print(
                        OptionalInt.empty(),
                        row("name", Value.of("日本"), "n", Value.of(7)),
                        row("name", Value.of("x"), "n", Value.of(1234)),
                        row("name", NullValue.NULL, "n", Value.of(-1))))
                .isEqualTo("""
                        name     n
                        ────  ────
                        日本     7
                        x     1234
                                -1
                        """);
    }

    @Test
    void nothingInALogMovesTheCursor() throws IOException {
        String text = print(OptionalInt.empty(), row("\u001b[2J", Value.of("a\u001b[31mred\r\n\u202e\u0085b")));
        assertThat(text).contains("a␛[31mred␍␊\\u202E\\u0085b").contains("␛[2J").doesNotContain("\u001b");
    }

    @Test
    void onATerminalTheWidestColumnsShrink() throws IOException {
        String text = print(
                OptionalInt.of(30), row("id", Value.of(1), "long", Value.of("x".repeat(500)), "s", Value.of("y")));
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(30));
        assertThat(text).contains("xxx…  y");
    }

    @Test
    void whereColumnsCannotFitRecordsAreLists() throws IOException {
        RecordValue row = row("name", Value.of("n".repeat(9)), "b", Value.of(2), "text", Value.of("t".repeat(9)));
        assertThat(print(OptionalInt.of(20), row, row("b", Value.of(5)))).isEqualTo("""
                        record 1
                          name  nnnnnnnnn
                          b     2
                          text  ttttttttt
                        record 2
                          b  5
                        """);
        assertThat(print(OptionalInt.of(21), row).lines()).hasSize(3);
    }

    @Test
    void timesStayReadableInNarrowTerminals() throws IOException {
        RecordValue row =
                row("timestamp", new TimestampValue(1_710_000_000_000_000_000L), "content", Value.of("c".repeat(99)));
        assertThat(print(OptionalInt.of(40), row).lines().skip(2))
                .containsExactly("2024-03-09T16:00:00Z  " + "c".repeat(17) + "…");
    }

    @Test
    void inAPipeNothingIsCutAndALongValueMakesOnlyItsOwnLineLong() throws IOException {
        String text = print(
                OptionalInt.empty(),
                row("a", Value.of("x".repeat(100_000)), "b", Value.of(1)),
                row("a", Value.of("y")));
        assertThat(text).contains("x".repeat(100_000) + "  1\n");
        assertThat(text.length()).isLessThan(101_000);
    }
}
