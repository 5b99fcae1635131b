package dev.quarry.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.ResultMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CsvPrinterTest {
    private static final ResultMetadata NOTHING =
            new ResultMetadata("", "", "", "Z", "und", TimeRange.ALL, 0, ScanStatistics.NONE, false, List.of());

    private static String print(List<RecordValue> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvPrinter printer = new CsvPrinter(out);
        printer.start(Optional.empty());
        for (RecordValue row : rows) {
            printer.add(row);
        }
        printer.finish(NOTHING);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RecordValue row(String name, String value) {
        return RecordValue.copyOf(Map.of(name, Value.of(value)));
    }

    @Test
    void fieldsThatComeLaterAreColumnsOfAllRows() throws IOException {
        assertThat(print(List.of(row("a", "1"), row("b", "x,\"y\nz"), row("c", "3"))))
                .isEqualTo("a,b,c\r\n1,,\r\n,\"x,\"\"y\nz\",\r\n,,3\r\n");
        assertThat(print(List.of())).isEmpty();
    }

    @Test
    void aSpreadsheetCalculatesNothing() throws IOException {
        for (String start :
                new String[] {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
            assertThat(print(List.of(row("a", start + "1"))))
                    .as(start)
                    .contains("'" + start + "1")
                    .doesNotContain("\n" + start);
        }
        assertThat(print(List.of(RecordValue.copyOf(Map.of("a", Value.of(-5))))))
                .contains("\r\n-5\r\n");
    }

    @Test
    void manyRowsOfUnknownFieldsWaitInAFile() throws IOException {
        // More than is kept in memory.
        RecordValue wide = row("a", "x".repeat(1 << 20));
        StringBuilder expected = new StringBuilder("a,b\r\n");
        List<RecordValue> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(wide);
            expected.append("x".repeat(1 << 20)).append(",\r\n");
        }
        rows.add(row("b", "last"));
        expected.append(",last\r\n");
        assertThat(print(rows)).isEqualTo(expected.toString());
    }
}
