package dev.quarry.language;

import dev.quarry.language.syntax.Query;
import java.util.List;

/**
 * What the parser makes of a text: always a tree, with a hole where something is missing, and what is wrong with the text.
 *
 * @param text the query as given
 */
public record ParsedQuery(String text, Query query, List<Diagnostic> diagnostics) {
    public ParsedQuery {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
