package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.value.ValueText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the catalogue is true. Those of aggregations are run by the interpreter's tests. */
class ExamplesTest {
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
        assertThat(ValueText.write(Evaluation.of(c.example().expression())))
                .isEqualTo(ValueText.write(Evaluation.of(c.example().result())));
    }

    @Test
    void everyFunctionHasADescriptionAndAnExample() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        assertThat(catalogue.scalars()).allSatisfy(function -> {
            assertThat(function.description()).endsWith(".");
            assertThat(function.examples()).as(function.name()).isNotEmpty();
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
