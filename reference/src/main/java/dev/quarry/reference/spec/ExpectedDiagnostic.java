package dev.quarry.reference.spec;

import dev.quarry.language.Diagnostic;
import java.util.Optional;

/**
 * A diagnostic a query has to give.
 *
 * @param at the text of the query it points at
 * @param occurrence which occurrence of that text, from 1
 * @param message the whole message, if the case says so
 */
public record ExpectedDiagnostic(String type, String at, int occurrence, Optional<String> message) {

    boolean matches(Diagnostic diagnostic, String query) {
        int start = -1;
        for (int i = 0; i < occurrence; i++) {
            start = query.indexOf(at, start + 1);
        }
        return type.equals(diagnostic.type())
                && start == diagnostic.span().start()
                && start + at.length() == diagnostic.span().end()
                && message.map(diagnostic.message()::equals).orElse(true);
    }
}
