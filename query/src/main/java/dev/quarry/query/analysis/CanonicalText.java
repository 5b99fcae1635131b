package dev.quarry.query.analysis;

import dev.quarry.language.Canonical;
import dev.quarry.language.Span;

/** Texts of queries and their parts. */
final class CanonicalText {
    private CanonicalText() {}

    static String of(String query, Span part) {
        return query.substring(part.start(), Math.min(part.end(), query.length()));
    }

    /** A field name as it is written in a query, with back-ticks where it needs them. */
    static String name(String field) {
        return Canonical.name(field);
    }
}
