package dev.quarry.language;

import dev.quarry.language.Diagnostic.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a text. One problem is told per place and at most {@value #LIMIT} per text: the first
 * ones are those that help, and a hostile text must not cost memory.
 */
final class Problems {
    static final String PARSE_ERROR = "PARSE_ERROR";
    static final int LIMIT = 100;
    private static final int LONGEST_QUOTE = 40;

    private final String text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();

    Problems(String text) {
        this.text = text;
    }

    /** In the order of the text. */
    List<Diagnostic> diagnostics() {
        return diagnostics.stream()
                .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
                .toList();
    }

    void report(Diagnostic diagnostic) {
        if (diagnostics.size() < LIMIT && places.add(diagnostic.span().start())) {
            diagnostics.add(diagnostic);
        }
    }

    void error(Span span, String format, Object... arguments) {
        report(Diagnostic.error(PARSE_ERROR, span, format, arguments));
    }

    /** Reports with a fix, which may change another span than the one at fault. */
    void errorWithFix(Fix fix, Span span, String format, Object... arguments) {
        report(Diagnostic.error(PARSE_ERROR, span, format, arguments).with(fix));
    }

    /** The text of a token in back-ticks, shortened, to name it in a message. */
    String quote(Token token) {
        if (token.is(TokenKind.END)) {
            return "the end of the query";
        }
        String source = text.substring(token.span().start(), token.span().end());
        if (source.length() > LONGEST_QUOTE) {
            source = source.substring(0, LONGEST_QUOTE) + "…";
        }
        return "`" + source.strip() + "`";
    }
}
