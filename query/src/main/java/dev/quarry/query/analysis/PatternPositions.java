package dev.quarry.query.analysis;

import dev.quarry.language.Escapes;
import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression.StringLiteral;

/** Where a mistake within a string literal lies in the query. */
final class PatternPositions {
    private PatternPositions() {}

    /**
     * The place of a part of a literal; the whole literal where there is no such part.
     *
     * @param source the literal as it is written, with its quotes
     * @param start of the part, in units of the literal's value
     * @param end after the part
     */
    static Span inQuery(StringLiteral literal, String source, int start, int end) {
        int length = literal.value().length();
        int quotes = literal.raw() ? 3 : 1;
        String inner = source.substring(quotes, Math.max(quotes, source.length() - quotes));
        boolean understood = written(literal, inner, length) == inner.length();
        if (!understood || start < 0 || end < start || end > length) {
            return literal.span();
        }
        int at = literal.span().start() + quotes;
        return new Span(at + written(literal, inner, start), at + written(literal, inner, end));
    }

    /** Where within the quotes a unit of the value is written. */
    private static int written(StringLiteral literal, String inner, int unit) {
        if (literal.raw()) {
            return unit;
        }
        int p = 0;
        for (int i = 0; i < unit && p < inner.length(); i++) {
            p += Escapes.length(inner, p);
        }
        return p;
    }
}
