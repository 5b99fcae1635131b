package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large texts made to hurt: each is compiled to a plan or to diagnostics within its bounds. The time limit only keeps
 * something quadratic from stopping the build: linear work takes a second.
 */
@Tag("slow")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;
    private static final int DEEP = 10_000;
    private static final int MOST_DIAGNOSTICS = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "[", "]", "{", "}", "([{", ")]}", "[data ", "f(", "a[", "a[]", "-", "not ", "`", "\"", "'",
                        "\"\"\"",
                "\u201C", "/*", "//", "|", ",", "=", "a=", "a:", "{a,", "@", "@h", "9", "0x", "a.", "$", "\\", "\u0000",
                        "\uD800",
                "\uDC00", "\u00E9", "+1", " and a", " or a==1", "~\"x\"", "<", "in[", "\n", "| limit 1"
            })
    void aMegabyteOfOneThing(String piece) {
        check("fetch logs | filter " + piece.repeat(MEGABYTE / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(", "array(", "(", "-", "not ", "if(true, "})
    void nestedExpressions(String piece) {
        check("fetch logs | fieldsAdd x = " + piece.repeat(DEEP) + "a" + ")".repeat(DEEP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " | filter a == 1",
                " | fieldsAdd a = a + 1",
                " | fieldsRename b = a | fieldsRename a = b",
                " | nonsense"
            })
    void manyCommands(String command) {
        check("fetch logs" + command.repeat(DEEP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields %s", "fieldsAdd %s = 1", "fieldsRemove %s", "fieldsKeep \"%s*\"", "summarize %s = count()",
                "summarize count(), by: {%s}", "sort %s desc", "dedup %s", "fieldsAdd x%s = coalesce(%s, 1)",
                        "limit 1, %s: 2"
            })
    void manyFields(String command) {
        int space = command.indexOf(' ');
        String list = IntStream.range(0, DEEP)
                .mapToObj(i -> command.substring(space + 1).replace("%s", "f" + i))
                .collect(Collectors.joining(", "));
        check("fetch logs | " + command.substring(0, space) + " " + list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x == 1 and ", "nonsense(1) or ", "a == 'x' and ", "a[] > 1 and ", "count() > 1 and "})
    void manyMistakes(String mistake) {
        check("data record(a = 1) | fields a | filter " + mistake.repeat(900) + "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch logs | append [",
                "data json:\"\"\"[",
                "fetch logs | parse content, \"(",
                "fetch logs | fields `",
                "fetch logs | filter a == \"",
                "fetch logs | "
            })
    void longTexts(String start) {
        check(start + "a".repeat(MEGABYTE));
        check(start.replace("[", "[fetch logs | append [").repeat(1_000));
        check(start + "(".repeat(MEGABYTE) + "\"");
    }

    private static void check(String text) {
        CompiledQuery compiled = Compiler.compile(text, Compile.AS_WRITTEN);
        assertThat(compiled.plan().isPresent())
                .isEqualTo(compiled.diagnostics().stream().noneMatch(Diagnostic::isError));
        assertThat(compiled.diagnostics().size()).isLessThanOrEqualTo(MOST_DIAGNOSTICS);
        assertThat(compiled.diagnostics())
                .allSatisfy(it -> assertThat(it.span().end()).isLessThanOrEqualTo(text.length()));
    }
}
