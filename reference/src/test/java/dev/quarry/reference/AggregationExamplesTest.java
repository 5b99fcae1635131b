package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.function.SeriesFunction;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of an aggregation is true. */
class AggregationExamplesTest {
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(1_564_666_200_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    static Stream<Example> examples() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        return Stream.concat(
                        catalogue.aggregates().stream().map(AggregateFunction::examples),
                        catalogue.recordSeries().stream().map(SeriesFunction::examples))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isTrue(Example example) {
        assertThat(run(example.expression())).isEqualTo(run(example.result())).hasSize(1);
    }

    private static List<String> run(String pipeline) {
        CompiledQuery query =
                Compiler.compile(pipeline, new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty()));
        assertThat(query.plan()).as(query.diagnostics().toString()).isPresent();
        List<String> rows = new ArrayList<>();
        try (ResultCursor cursor =
                new Interpreter(Map.of()).execute(query.plan().orElseThrow(), CONTEXT)) {
            for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(ValueText.write(row.get()));
            }
        }
        return rows;
    }
}
