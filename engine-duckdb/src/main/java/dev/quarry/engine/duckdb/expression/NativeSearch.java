package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.NumberText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Search for terms. What can hold a term is found by SQL, as text that has the longest part of the term without a wildcard
 * in it; whether it does is then decided in Java, for these rows only.
 */
final class NativeSearch {
    private NativeSearch() {}

    static Map<String, NativeFunction> functions() {
        return Map.of(
                "~", a -> term(a).map(term -> found(a, term, false)),
                "search~", NativeSearch::searched,
                "matchesPhrase", NativeSearch::phrase);
    }

    private static Optional<SqlValue> searched(Arguments a) {
        boolean flags = a.size() == 5 && flag(a, 3).isPresent() && flag(a, 4).isPresent();
        return flags ? flag(a, 2).flatMap(exact -> term(a).map(term -> found(a, term, exact))) : Optional.empty();
    }

    private static Optional<SqlValue> phrase(Arguments a) {
        boolean usual =
                a.size() == 4 && a.isConstant(3, Value.of("*")) && (a.kind(0) == Kind.STRING || a.onlyTruthCounts());
        return usual ? flag(a, 2).flatMap(exact -> term(a).map(term -> found(a, term, exact))) : Optional.empty();
    }

    private static Optional<String> term(Arguments a) {
        return a.constant(1).filter(v -> v instanceof StringValue).map(v -> ((StringValue) v).value());
    }

    private static Optional<Boolean> flag(Arguments a, int index) {
        return a.constant(index).filter(v -> v instanceof BooleanValue).map(v -> ((BooleanValue) v).value());
    }

    private static SqlValue found(Arguments a, String term, boolean caseSensitive) {
        Sql mayHold = mayHold(a.get(0), term, caseSensitive);
        Sql exact = a.java().get().sql();
        return new SqlValue(
                a.onlyTruthCounts()
                        ? Sql.of("(CASE WHEN {} THEN {} ELSE false END)", mayHold, exact)
                        : Sql.of("(CASE WHEN {} THEN {} WHEN {} IS NOT NULL THEN false END)", mayHold, exact, a.sql(0)),
                Kind.BOOLEAN);
    }

    /**
     * Whether one of several values holds a term.
     *
     * @param exact decides it for those that may
     */
    static SqlValue anyHolds(List<SqlValue> values, String term, boolean caseSensitive, SqlValue exact) {
        List<Sql> any = values.stream()
                .map(value -> mayHold(value, term, caseSensitive))
                .filter(condition -> !condition.equals(Sql.FALSE))
                .toList();
        return any.isEmpty()
                ? new SqlValue(Sql.FALSE, Kind.BOOLEAN)
                : new SqlValue(
                        Sql.of("(CASE WHEN {} THEN {} ELSE false END)", Sql.join(" OR ", any), exact.sql()),
                        Kind.BOOLEAN);
    }

    /** True at least where the value holds the term. */
    private static Sql mayHold(SqlValue value, String term, boolean caseSensitive) {
        boolean number = NumberText.parseDouble(term).isPresent();
        return switch (value.kind()) {
            case NULL, BOOLEAN, TIMESTAMP, DURATION -> Sql.FALSE;
            case LONG, DOUBLE -> number ? isPresent(value) : Sql.FALSE;
            case STRING -> holdsPart(value, longestPart(term), caseSensitive);
            // Numbers of one value are written in many ways, and characters as escapes.
            case JSON_TEXT, JSON ->
                number || longestPart(term).isEmpty()
                        ? isPresent(value)
                        : Sql.of(
                                "({} OR contains({}, chr(92)))",
                                holdsPart(value, longestPart(term), caseSensitive),
                                value.sql());
            case VALUE -> isPresent(value);
        };
    }

    private static Sql isPresent(SqlValue value) {
        return Sql.of("({} IS NOT NULL)", value.sql());
    }

    private static Sql holdsPart(SqlValue text, String part, boolean caseSensitive) {
        if (part.isEmpty()) {
            return isPresent(text);
        }
        return caseSensitive
                ? Sql.of("contains({}, {})", text.sql(), Sql.string(part))
                : Sql.of("regexp_matches({}, {}, 'i')", text.sql(), Sql.string(literally(part)));
    }

    /** A regular expression for printable ASCII. */
    private static String literally(String part) {
        return part.replaceAll("[^A-Za-z0-9_]", "\\\\$0");
    }

    /** The longest run of printable ASCII without a wildcard, of which a text with the term in it has a copy. */
    private static String longestPart(String term) {
        String longest = "";
        int start = 0;
        for (int i = 0; i <= term.length(); i++) {
            boolean ends = i == term.length()
                    || term.charAt(i) == '*'
                    || !NativeStrings.needsNoEscapes(String.valueOf(term.charAt(i)));
            if (ends) {
                if (i - start > longest.length()) {
                    longest = term.substring(start, i);
                }
                start = i + 1;
            }
        }
        return longest;
    }
}
