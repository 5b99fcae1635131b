package dev.quarry.reference.spec;

import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads a cell. Strings and timestamps are written bare in columns of their type; everything else is a DQL expression. */
final class CellParser {
    private CellParser() {}

    static Value parse(String file, int line, String cell, Optional<String> type) {
        if (cell.equals("null")) {
            return NullValue.NULL;
        }
        if (type.filter("string"::equals).isPresent() && !cell.startsWith("\"")) {
            return Value.of(cell);
        }
        if (type.filter("timestamp"::equals).isPresent()) {
            return new TimestampValue(TimestampText.parse(cell, ZoneOffset.UTC)
                    .orElseThrow(() -> new SpecFormatException(file, line, "not a time: " + cell)));
        }
        if (type.filter("ip"::equals).isPresent()) {
            return expression(file, line, "ip(\"" + cell + "\")");
        }
        return expression(file, line, cell);
    }

    private static Value expression(String file, int line, String text) {
        CompiledQuery compiled =
                Compiler.compile("data record(value = " + text + ")", SettingsParser.parse(file, line, List.of()));
        return compiled.plan()
                .filter(Plan.Rows.class::isInstance)
                .map(it -> ((Plan.Rows) it).rows().getFirst().get("value"))
                .orElseThrow(() -> new SpecFormatException(
                        file,
                        line,
                        "not a constant: " + text + " "
                                + compiled.diagnostics().stream()
                                        .map(it -> it.message())
                                        .toList()));
    }
}
