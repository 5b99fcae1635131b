package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression.StringLiteral;

/** Where a mistake within a string literal lies in the query. */
final class PatternPositions {
    private PatternPositions() {}

    /** Exact for literals without escapes; the whole literal for others, whose positions do not map one to one. */
    static Span inQuery(StringLiteral literal, int start, int end) {
        int quotes = literal.raw() ? 3 : 1;
        Span span = literal.span();
        boolean verbatim = span.end() - span.start() == literal.value().length() + 2 * quotes;
        if (!verbatim || start < 0 || end < start || end > literal.value().length()) {
            return span;
        }
        int from = span.start() + quotes + start;
        int to = span.start() + quotes + end;
        return new Span(from, to);
    }
}
