package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueText;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the catalogue is true. Those of aggregations are run by the interpreter's tests. */
class ExamplesTest {
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(1_564_666_200_000_000_000L, ZoneOffset.UTC, Locale.ROOT);
    private static final CompileOptions OPTIONS =
            new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty(), false);

    record Case(ScalarFunction function, Example example) {
        @Override
        public String toString() {
            return example.expression() + " is " + example.result();
        }
    }

    static Stream<Case> examples() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        return Stream.concat(catalogue.scalars().stream(), catalogue.operators().stream())
                .flatMap(function -> function.examples().stream().map(example -> new Case(function, example)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isTrue(Case c) {
        Expr expression = compile(c.example().expression());
        Value actual = Evaluator.compile(expression).evaluate(field -> NullValue.NULL, CONTEXT);
        Value expected = Evaluator.compile(compile(c.example().result())).evaluate(field -> NullValue.NULL, CONTEXT);
        assertThat(ValueText.write(actual)).isEqualTo(ValueText.write(expected));
        assertThat(actual.isNull() || expression.type().mayBe(actual.type()))
                .as("static type %s", expression.type())
                .isTrue();
    }

    private static Expr compile(String expression) {
        CompiledQuery query = Compiler.compile("data record(row = 1) | fields value = " + expression, OPTIONS);
        assertThat(query.plan()).as(query.diagnostics().toString()).isPresent();
        return ((Plan.Project) query.plan().orElseThrow()).fields().getFirst().expr();
    }

    @Test
    void everyFunctionHasADescriptionAndAnExample() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        assertThat(catalogue.scalars()).allSatisfy(function -> {
            assertThat(function.description()).endsWith(".");
            // `exists` needs a field.
            assertThat(function.examples().isEmpty())
                    .as(function.name())
                    .isEqualTo(function.name().equals("exists"));
        });
        assertThat(catalogue.aggregates()).allSatisfy(function -> {
            assertThat(function.description()).endsWith(".");
            assertThat(function.examples()).as(function.name()).isNotEmpty();
        });
    }

    @Test
    void namesAreFoundInAnyCase() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        assertThat(catalogue.scalar("STARTSWITH").map(ScalarFunction::name)).contains("startsWith");
        assertThat(catalogue.aggregate("COUNT").map(AggregateFunction::name)).contains("count");
        assertThat(List.of("==", "unary-", "isNotTrue"))
                .allSatisfy(sign -> assertThat(catalogue.operator(sign).name()).isEqualTo(sign));
    }
}
