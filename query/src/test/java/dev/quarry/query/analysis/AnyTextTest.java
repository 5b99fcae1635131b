package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Compiling ends with a plan or with errors, whatever the text. */
class AnyTextTest {
    private static final String[] WORDS = {
        "fetch logs",
        "data record(a = 1)",
        "|",
        "|",
        "|",
        "filter",
        "fields",
        "fieldsAdd",
        "summarize",
        "by:",
        "sort",
        "limit",
        "dedup",
        "expand",
        "parse",
        "append",
        "fieldsKeep",
        "fieldsRename",
        "a",
        "b.c",
        "`x y`",
        "\"text\"",
        "\"JSON:e\"",
        "\"a*\"",
        "1",
        "-1",
        "2.5",
        "5m",
        "1M",
        "@d",
        "now()",
        "count()",
        "sum(a)",
        "iAny(",
        "iIndex()",
        "record(",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "[]",
        "[x]",
        "[0]",
        ",",
        "=",
        "==",
        "+",
        "-",
        "*",
        "/",
        "and",
        "or",
        "not",
        "in",
        "~",
        "null",
        "true",
        "asc",
        "desc",
        "from:",
        "to:",
        "alias:",
        "direction:",
        "if(",
        "else:",
        "startsWith(",
        "type("
    };

    @Property(tries = 3000)
    @Tag("slow")
    void textOfWords(@ForAll("texts") String text) {
        CompiledQuery compiled = Compiler.compile(text, Compile.AS_WRITTEN);
        assertThat(compiled.plan().isPresent())
                .isEqualTo(compiled.diagnostics().stream().noneMatch(Diagnostic::isError));
        assertThat(compiled.diagnostics())
                .allSatisfy(it -> assertThat(it.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS)
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words))
                .map(text -> "fetch logs | " + text);
    }

    @Property(tries = 1)
    void nothingAtAll() {
        for (String text :
                List.of("", "|", "fetch", "\u0000", "\uD800", "fetch logs |", "[[[[", "fetch logs | fieldsAdd x = (")) {
            assertThat(Compiler.compile(text, Compile.AS_WRITTEN).plan()).isEmpty();
        }
    }
}
