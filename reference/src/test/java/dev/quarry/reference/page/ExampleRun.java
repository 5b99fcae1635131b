package dev.quarry.reference.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
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
 */
record ExampleRun(List<String> columns, List<RecordValue> rows) {

    static ExampleRun of(String dql) {
        EvaluationContext context =
                new EvaluationContext(SampleLogs.NOW.getEpochSecond() * 1_000_000_000L, ZoneOffset.UTC, Locale.ROOT);
        CompiledQuery query =
                Compiler.compile(dql, new CompileOptions(context, Optional.empty(), OptionalLong.empty()));
        assertThat(query.plan()).as(dql + " " + query.diagnostics()).isPresent();
        Shape shape = query.plan().orElseThrow().shape();
        List<RecordValue> rows = new ArrayList<>();
        try (ResultCursor cursor = new Interpreter(Map.of("logs", SampleLogs.records()))
                .execute(query.plan().orElseThrow(), context)) {
            for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(row.get());
            }
        }
        Set<String> columns = new LinkedHashSet<>();
        shape.fields().keySet().stream()
                .filter(name -> rows.stream().anyMatch(row -> row.members().containsKey(name)))
                .forEach(columns::add);
        rows.forEach(row -> columns.addAll(row.members().keySet()));
        return new ExampleRun(List.copyOf(columns), rows);
    }
}
