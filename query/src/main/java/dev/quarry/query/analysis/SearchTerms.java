package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Value.StringValue;

/** Terms of {@code search} and {@code ~}, and phrases of {@code matchesPhrase}. */
final class SearchTerms {
    /** Wildcards in a term or a field pattern. */
    static final int MOST_WILDCARDS = 64;

    private SearchTerms() {}

    /** Whether wildcards are few enough and none follows another. */
    static boolean hasFewWildcards(String pattern) {
        return hasFewWildcards(pattern, "*");
    }

    private static boolean hasFewWildcards(String pattern, String wildcard) {
        return !pattern.contains(wildcard + wildcard)
                && pattern.chars().filter(it -> it == wildcard.charAt(0)).count() <= MOST_WILDCARDS;
    }

    /** Reports a term that cannot be one. */
    static void check(Expression.StringLiteral term, Analysis analysis) {
        if (!hasFewWildcards(term.value())) {
            report(term.span(), "*", analysis);
        }
    }

    /** Reports what stands where {@code ~} needs a term. */
    static void missing(Expression instead, Analysis analysis) {
        analysis.diagnostics()
                .error(
                        "MANDATORY_PARAMETER_HAS_TO_BE",
                        instead.span(),
                        "The right side of `~` has to be %1$s.",
                        "a string literal");
    }

    /** Reports a call whose phrase cannot be one; the wildcard is one character. */
    static void checkPhrase(Expression.Call call, Expr phrase, Expr wildcard, Analysis analysis) {
        if (phrase instanceof Expr.Constant(StringValue(String text))
                && wildcard instanceof Expr.Constant(StringValue(String symbol))
                && !hasFewWildcards(text, symbol)) {
            report(call.span(), symbol, analysis);
        }
    }

    private static void report(Span span, String wildcard, Analysis analysis) {
        analysis.diagnostics()
                .error(
                        "INVALID_SEARCH_TERM",
                        span,
                        "A search term has at most %1$s wildcards `%2$s`, and never two in a row.",
                        MOST_WILDCARDS,
                        wildcard);
    }
}
