package dev.quarry.query.analysis;

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
        boolean understood = written(literal, source, length) == source.length() - quotes;
        if (!understood || start < 0 || end < start || end > length) {
            return literal.span();
        }
        int at = literal.span().start();
        return new Span(at + written(literal, source, start), at + written(literal, source, end));
    }

    /** Where in its source the unit of a value is written: an escape stands for one, however long it is. */
    private static int written(StringLiteral literal, String source, int unit) {
        int p = literal.raw() ? 3 : 1;
        for (int i = 0; i < unit; i++) {
            boolean escaped = !literal.raw() && source.startsWith("\\", p);
            p += !escaped ? 1 : source.startsWith("u", p + 1) ? 6 : 2;
        }
        return p;
    }
}
