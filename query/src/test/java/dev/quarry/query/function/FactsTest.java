package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of {@code facts.txt}. */
class FactsTest {
    static Stream<String> facts() throws IOException {
        try (InputStream file = FactsTest.class.getResourceAsStream("/facts.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.contains(" => "));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void holds(String fact) {
        int arrow = fact.indexOf(" => ");
        Value actual = Evaluation.of(fact.substring(0, arrow));
        Value expected = Evaluation.of(fact.substring(arrow + 4));
        assertThat(ValueText.write(actual)).isEqualTo(ValueText.write(expected));
    }
}
