package dev.quarry.reference.spec;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case.
 *
 * @param file the file it stands in, with its folder below {@code specs}
 * @param line of its title, from 1
 * @param logs the records that {@code fetch logs} finds
 * @param tables the rows of the lookup tables that {@code load} finds, by name
 * @param options clock, zone, timeframe and the tables
 * @param rows what the query gives, if the case says so
 * @param failure how the query fails while it runs, if the case says so
 * @param errors the mistakes it has, in the order of the diagnostics; empty for a query that runs
 * @param notes warnings and hints, if the case says so
 * @param canonical its canonical form, if the case says so
 * @param fixed the query after all fixes that the diagnostics propose, if the case says so
 */
public record SpecCase(
        String file,
        int line,
        String title,
        String query,
        List<RecordValue> logs,
        Map<String, List<RecordValue>> tables,
        CompileOptions options,
        Optional<ExpectedRows> rows,
        Optional<ExpectedFailure> failure,
        List<ExpectedDiagnostic> errors,
        Optional<List<ExpectedDiagnostic>> notes,
        Optional<String> canonical,
        Optional<String> fixed) {

    /** Whether there is something to run. */
    public boolean runs() {
        return rows.isPresent() || failure.isPresent();
    }

    /** Where the case stands: {@code commands/filter.dqlspec:12}. */
    public String place() {
        return file + ":" + line;
    }
}
