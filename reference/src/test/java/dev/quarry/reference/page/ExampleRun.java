package dev.quarry.reference.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.reference.Interpreter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An example, run over the sample.
 *
 * @param columns in the order of the output
 * @param failure why it failed, for the few commands that are there to fail
 */
record ExampleRun(List<String> columns, List<RecordValue> rows, Optional<String> failure) {

    static ExampleRun of(String dql) {
        EvaluationContext context =
                new EvaluationContext(SampleLogs.NOW.getEpochSecond() * 1_000_000_000L, ZoneOffset.UTC, Locale.ROOT);
        CompiledQuery query = Compiler.compile(
                dql, new CompileOptions(context, Optional.empty(), OptionalLong.empty()).with(SampleLogs.tables()));
        assertThat(query.plan()).as(dql + " " + query.diagnostics()).isPresent();
        Shape shape = query.plan().orElseThrow().shape();
        List<RecordValue> rows = new ArrayList<>();
        try (ResultCursor cursor = new Interpreter(
                        Map.of("logs", SampleLogs.records(), SampleLogs.TABLE, SampleLogs.table()))
                .execute(query.plan().orElseThrow(), context)) {
            for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(row.get());
            }
        } catch (QueryException e) {
            return new ExampleRun(List.of(), List.of(), Optional.of(e.getMessage()));
        }
        Set<String> columns = new LinkedHashSet<>();
        shape.fields().keySet().stream()
                .filter(name -> rows.stream().anyMatch(row -> row.members().containsKey(name)))
                .forEach(columns::add);
        rows.forEach(row -> columns.addAll(row.members().keySet()));
        return new ExampleRun(List.copyOf(columns), rows, Optional.empty());
    }
}
