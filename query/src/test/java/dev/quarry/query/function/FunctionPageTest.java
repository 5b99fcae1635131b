package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.function.ScalarFunction.Example;
import dev.quarry.query.function.scalar.Scalars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page of all functions is what the catalogue says. To write it anew, run this test with the environment variable
 * {@code WRITE_DOCS=yes}.
 */
class FunctionPageTest {
    private static final Path PAGE = Path.of("../docs/functions.md");

    @Test
    void isUpToDate() throws IOException {
        String page = page();
        if ("yes".equals(System.getenv("WRITE_DOCS"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Functions

                Made from the catalogue of functions; every example is executed in the build. What stands in brackets may be left out and
                has to be named: `startsWith(content, "GET", caseSensitive: false)`. An argument that is null or, at run time, of another
                type gives null unless said otherwise.
                """);
        Scalars.families().forEach((family, functions) -> {
            heading(page, family);
            functions.stream()
                    .sorted(Comparator.comparing(ScalarFunction::name, String.CASE_INSENSITIVE_ORDER))
                    .forEach(f -> row(page, Signature.of(f), f.description(), f.examples()));
        });
        heading(page, "Aggregations");
        FunctionCatalogue.standard()
                .aggregates()
                .forEach(f -> row(page, Signature.of(f), f.description(), f.examples()));
        return page.toString();
    }

    private static void heading(StringBuilder page, String family) {
        page.append("\n## ").append(family).append("\n\n| function | what it gives | examples |\n|---|---|---|\n");
    }

    private static void row(StringBuilder page, String signature, String description, List<Example> examples) {
        List<String> shown = examples.stream()
                .map(example -> code(example.expression()) + " is " + code(example.result()))
                .toList();
        page.append("| %s | %s | %s |\n".formatted(code(signature), cell(description), String.join("<br>", shown)));
    }

    /** Code in a cell; the mark is doubled where the code has one itself. */
    private static String code(String text) {
        String mark = text.contains("`") ? "``" : "`";
        return mark + cell(text) + mark;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
