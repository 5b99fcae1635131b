package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    private static final String CASE = "==== ";

    /** The file has cases of a query, a line of dashes and what is told about it. */
    @Test
    void tellsWhatIsWrongAndWhatToDo() throws IOException {
        String snapshot = resource("diagnostics.txt");
        String actual = List.of(snapshot.split("(?m)^" + CASE)).stream()
                .skip(1)
                .map(DiagnosticRendererTest::rendered)
                .collect(Collectors.joining());
        assertThat(actual).isEqualTo(snapshot.substring(snapshot.indexOf(CASE)));
    }

    private static String rendered(String oneCase) {
        String head = oneCase.substring(0, oneCase.indexOf("\n----\n"));
        String query = head.substring(head.indexOf('\n') + 1);
        String told = Parser.parse(query).diagnostics().stream()
                .map(diagnostic -> DiagnosticRenderer.render(query, diagnostic))
                .collect(Collectors.joining());
        return CASE + head + "\n----\n" + told + "\n";
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String query = "filter " + "a, ".repeat(200) + ") " + "b, ".repeat(200);
        String rendered = DiagnosticRenderer.render(
                query, Parser.parse(query).diagnostics().getFirst());
        List<String> lines = rendered.lines().toList();
        assertThat(lines.get(1)).endsWith("column 608");
        assertThat(lines.get(2)).hasSizeLessThan(110).startsWith("1 | …").endsWith("…");
        assertThat(lines.get(2).charAt(lines.get(3).indexOf('^'))).isEqualTo(')');
    }

    @Test
    void sendsNoControlCharactersToTheTerminal() {
        String query = "f \u001B[2J\u202E x";
        String rendered = DiagnosticRenderer.render(
                query, Parser.parse(query).diagnostics().getFirst());
        assertThat(rendered.replace("\n", ""))
                .matches(text -> text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u202E'));
        assertThat(rendered).contains("1 | f \uFFFD[2J\uFFFD x");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = DiagnosticRendererTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
