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
import dev.quarry.query.value.ValueSize;
import dev.quarry.reference.Interpreter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that makes a text grow from command to command fails before it takes the memory, and the engine goes on. */
class ValueSizeTest {
    private static final EvaluationContext CONTEXT = new EvaluationContext(0, ZoneOffset.UTC, Locale.ROOT);

    @TempDir
    Path directory;

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "concat(t, t, t, t, t, t, t, t)",
                "concat(t, toString(1), t, t, t, t, t, t, t)",
                "concat(t, t, t, t, t, t, t, t, delimiter: toString(1))",
                "replaceString(t, \"a\", \"aaaaaaaa\")",
                "replacePattern(t, \"'a'\", \"aaaaaaaa\")",
                "arrayToString(array(t, t, t, t, t, t, t, t))"
            })
    void aTextThatGrowsWithoutEndFails(String growing) {
        String query = "data record(t = \"a\"), record(t = \"b\")" + (" | fieldsAdd t = " + growing).repeat(12);
        assertFails(query + " | fields n = stringLength(t)");
    }

    @Test
    void aConstantThatGrowsWithoutEndFailsWhenTheQueryRuns() {
        String text = "\"a\"";
        for (int i = 0; i < 12; i++) {
            text = "replaceString(" + text + ", \"a\", \"aaaaaaaa\")";
        }
        assertFails("fetch logs | summarize n = takeAny(1) | fields n = stringLength(" + text + ")");
    }

    private void assertFails(String dql) {
        Plan plan = plan(dql);
        Plan after = plan("data record(t = \"a\") | fields t = concat(t, t)");
        try (SpecEngines engines = new SpecEngines(directory)) {
            Stream.of(new Interpreter(Map.of()), engines.over(List.of(), Map.of()))
                    .forEach(engine -> {
                        QueryException failure =
                                catchThrowableOfType(QueryException.class, () -> readAll(engine, plan));
                        assertThat(failure).hasMessage(ValueSize.EXCEEDED);
                        assertThat(failure.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
                        readAll(engine, after);
                    });
        }
    }

    private static Plan plan(String dql) {
        return Compiler.compile(dql, new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.of(1000)))
                .plan()
                .orElseThrow();
    }

    private static void readAll(Engine engine, Plan plan) {
        try (ResultCursor rows = engine.execute(plan, CONTEXT)) {
            while (rows.next().isPresent()) {
                assertThat(rows.progress()).isBetween(0.0, 1.0);
            }
        }
    }
}
