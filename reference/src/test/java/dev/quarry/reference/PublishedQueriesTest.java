package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Queries found in public repositories compile, or say what is wrong; those that compile run. */
class PublishedQueriesTest {
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(1_767_355_200_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    @Test
    void everyQueryHasAPlanOrAReason() throws IOException {
        Interpreter interpreter = new Interpreter(Map.of());
        Map<String, Integer> reasons = new TreeMap<>();
        int plans = 0;
        List<String> queries = queries();
        for (String dql : queries) {
            CompiledQuery compiled =
                    Compiler.compile(dql, new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty()));
            List<Diagnostic> errors =
                    compiled.diagnostics().stream().filter(Diagnostic::isError).toList();
            assertThat(compiled.plan().isPresent()).as(dql).isEqualTo(errors.isEmpty());
            errors.stream()
                    .findFirst()
                    .ifPresent(it -> reasons.merge(it.type() + " " + it.arguments(), 1, Integer::sum));
            if (compiled.plan().isPresent()) {
                plans++;
                try (ResultCursor cursor = interpreter.execute(compiled.plan().get(), CONTEXT)) {
                    cursor.next();
                }
            }
        }
        System.out.println(plans + " of " + queries.size() + " published queries compile; the others:");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(Integer.getInteger("quarry.reasons", 12))
                .forEach(it -> System.out.println("  " + it.getValue() + " " + it.getKey()));
        assertThat(plans).isGreaterThan(0);
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.folder().resolve("dql"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : SharedData.lines(file)) {
                    if (ValueText.parse(line) instanceof RecordValue entry
                            && entry.get("dql") instanceof StringValue dql) {
                        queries.add(dql.value());
                    }
                }
            }
        }
        return queries;
    }
}
