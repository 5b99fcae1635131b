package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.QueryException.Reason;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.reference.Interpreter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that fail themselves say why, on the interpreter and on DuckDB. */
class FailIfTest {
    private static final EvaluationContext CONTEXT = new EvaluationContext(0, ZoneOffset.UTC, Locale.ROOT);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            data record(a = 1), record(a = 2) | failIf a == 2, concat("not ", a)                 > not 2
            data record(a = 1), record(a = 2), record(a = 3) | failIf a != 1, toString(a)        > 2
            data record(a = 1), record(a = 2), record(a = 3) | sort a desc | failIf a != 1, toString(a) > 3
            data record(a = 1), record(a = 2) | failIf a == 2, "beyond the limit" | limit 1      > beyond the limit
            data record(a = 1), record(a = 2) | failIf a == 2, "counted" | summarize count()     > counted
            data record(a = 1), record(a = 2) | failIf a == 2, "filtered" | filter a == 1        > filtered
            data record(a = 1) | failIf a == 1, toString(b)                                      > ''
            data record(a = 1) | filter a == 2 | experimentalSave "/a"                           > `experimentalSave` can't save anything: queries here only read. Remove it, and save the result of the query.
            """)
    void tellsItsMessage(String query, String message) {
        Plan plan = Compiler.compile(query, new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.of(1000)))
                .plan()
                .orElseThrow();
        try (SpecEngines engines = new SpecEngines(directory)) {
            Stream.of(new Interpreter(Map.of()), engines.over(List.of(), Map.of()))
                    .forEach(engine -> {
                        QueryException failure =
                                catchThrowableOfType(QueryException.class, () -> readAll(engine, plan));
                        assertThat(failure).hasMessage(message);
                        assertThat(failure.reason()).isEqualTo(Reason.FAILED);
                    });
        }
    }

    private static void readAll(Engine engine, Plan plan) {
        try (ResultCursor rows = engine.execute(plan, CONTEXT)) {
            while (rows.next().isPresent()) {
                // Only whether there is an end matters.
                assertThat(rows.progress()).isNotNegative();
            }
        }
    }
}
