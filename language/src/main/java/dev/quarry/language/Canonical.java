package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Query;

/**
 * The canonical form: one spelling for all queries that differ only in how they are written. It can be parsed again and
 * gives the same tree.
 */
public final class Canonical {
    private Canonical() {}

    /** A query without knowledge of its commands and functions; see {@link #print(Query, CanonicalStyle)}. */
    public static String print(Query query) {
        return print(query, CanonicalStyle.PLAIN);
    }

    /**
     * A query, one command per line. For example {@code fetch logs,from: -10d | limit 3} gives
     *
     * <pre>
     * fetch logs, from:-10d
     * | limit 3
     * </pre>
     */
    public static String print(Query query, CanonicalStyle style) {
        return new CanonicalPrinter(style).query(query);
    }

    /** An expression without knowledge of its functions; see {@link #expression(Expression, CanonicalStyle)}. */
    public static String expression(Expression expression) {
        return expression(expression, CanonicalStyle.PLAIN);
    }

    /** An expression, {@code countIf(a > 2)}: what a field is called that is computed without being given a name. */
    public static String expression(Expression expression, CanonicalStyle style) {
        return new CanonicalPrinter(style).expression(expression);
    }

    /** A name as it has to be written in a query: in back-ticks where needed. */
    public static String name(String text) {
        return Words.isPlain(text) ? text : "`" + text.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    /** A string as it has to be written in a query, quotes included. */
    public static String string(String value) {
        return Escapes.encode(value);
    }
}
