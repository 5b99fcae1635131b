package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;

/** Terms of {@code search} and {@code ~}. */
final class SearchTerms {
    /** Wildcards in a term or a field pattern. */
    static final int MOST_WILDCARDS = 64;

    private SearchTerms() {}

    /** Whether wildcards are few enough and none follows another. */
    static boolean hasFewWildcards(String pattern) {
        return !pattern.contains("**")
                && pattern.chars().filter(it -> it == '*').count() <= MOST_WILDCARDS;
    }

    /** Reports a term that cannot be one. */
    static void check(Expression.StringLiteral term, Analysis analysis) {
        if (!hasFewWildcards(term.value())) {
            analysis.diagnostics()
                    .error(
                            "INVALID_SEARCH_TERM",
                            term.span(),
                            "A search term has at most %1$s wildcards `*`, and never two in a row.",
                            MOST_WILDCARDS);
        }
    }
}
