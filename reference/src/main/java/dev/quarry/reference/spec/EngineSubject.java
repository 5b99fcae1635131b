package dev.quarry.reference.spec;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The compiler of this process with an engine. */
record EngineSubject(EngineFactory engines) implements SpecSubject {
    @Override
    public Verdict verify(String query, CompileOptions options) {
        CompiledQuery compiled = Compiler.compile(query, options);
        return new Verdict(compiled.diagnostics(), Optional.of(compiled.canonical()));
    }

    @Override
    public List<RecordValue> rows(SpecCase spec, Plan plan) {
        List<RecordValue> rows = new ArrayList<>();
        try (ResultCursor cursor = engines.over(spec.logs(), spec.tables())
                .execute(plan, spec.options().context())) {
            Optional<RecordValue> row = cursor.next();
            while (row.isPresent()) {
                rows.add(row.get());
                row = cursor.next();
            }
        }
        return rows;
    }

    @Override
    public Optional<Failure> failure(SpecCase spec, Plan plan) {
        try {
            rows(spec, plan);
            return Optional.empty();
        } catch (QueryException e) {
            return Optional.of(new Failure(e.reason().type(), e.arguments(), e.getMessage()));
        }
    }
}
