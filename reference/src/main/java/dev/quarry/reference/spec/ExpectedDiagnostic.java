package dev.quarry.reference.spec;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Severity;
import dev.quarry.language.Span;
import java.util.List;
import java.util.Optional;

/**
 * A diagnostic a query has to give.
 *
 * @param severity how much it matters, if the case says so
 * @param at the text of the query it points at
 * @param occurrence which occurrence of that text, from 1
 * @param arguments what its message is about, if the case says so
 * @param message the whole message, if the case says so
 */
public record ExpectedDiagnostic(
        Optional<Severity> severity,
        String type,
        String at,
        int occurrence,
        Optional<List<String>> arguments,
        Optional<String> message) {

    boolean matches(Diagnostic diagnostic, String query) {
        return type.equals(diagnostic.type())
                && severity.map(diagnostic.severity()::equals).orElse(true)
                && diagnostic.span().equals(place(query).orElse(null))
                && arguments.map(diagnostic.arguments()::equals).orElse(true)
                && message.map(diagnostic.message()::equals).orElse(true);
    }

    /** Occurrences within longer words do not count. */
    private Optional<Span> place(String query) {
        int found = 0;
        for (int start = query.indexOf(at); start >= 0; start = query.indexOf(at, start + 1)) {
            int end = start + at.length();
            if (isEdge(query, start) && isEdge(query, end) && ++found == occurrence) {
                return Optional.of(new Span(start, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isEdge(String text, int index) {
        return index == 0 || index == text.length() || !(isWord(text.charAt(index - 1)) && isWord(text.charAt(index)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
