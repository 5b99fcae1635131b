package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.NumberText;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Search for terms. What can hold a term is found by SQL, as text that has the longest part of the term without a wildcard
 * in it, which is quick; whether it does is then decided for these rows only, by a regular expression for texts and usual
 * terms, in Java for others.
 */
final class NativeSearch {
    private NativeSearch() {}

    static Map<String, NativeFunction> functions() {
        return Map.of(
                "~", a -> a.text(1).map(term -> found(a, term, false)),
                "search~", NativeSearch::searched,
                "matchesPhrase", NativeSearch::phrase,
                "matchesValue", NativeSearch::form,
                "like", NativeSearch::like);
    }

    private static Optional<SqlValue> searched(Arguments a) {
        boolean values = a.size() == 5 && a.flag(3).isPresent() && a.isConstant(4, Value.of(true));
        return values ? a.flag(2).flatMap(exact -> a.text(1).map(term -> found(a, term, exact))) : Optional.empty();
    }

    private static Optional<SqlValue> phrase(Arguments a) {
        boolean usual =
                a.size() == 4 && a.isConstant(3, Value.of("*")) && (a.kind(0) == Kind.STRING || a.onlyTruthCounts());
        return usual ? a.flag(2).flatMap(exact -> a.text(1).map(term -> found(a, term, exact))) : Optional.empty();
    }

    /** One pattern with the usual wildcard. */
    private static Optional<SqlValue> form(Arguments a) {
        if (a.size() != 4 || !a.isConstant(2, Value.of("*")) || a.kind(0) != Kind.STRING || !a.onlyTruthCounts()) {
            return Optional.empty();
        }
        return a.flag(1)
                .flatMap(exact -> a.text(3)
                        .flatMap(pattern -> AsciiRegex.whole(pattern, exact)
                                .map(regex -> both(
                                        holdsPart(a.get(0), longestPart(pattern), exact), matches(a.get(0), regex)))));
    }

    /** Of the patterns those that SQL reads in the same way, which counts characters beyond the basic plane as one. */
    private static Optional<SqlValue> like(Arguments a) {
        return a.text(1)
                .filter(pattern ->
                        AsciiRegex.isPrintable(pattern) && pattern.chars().noneMatch(c -> c == '_' || c == '\\'))
                .map(pattern -> new SqlValue(
                        Sql.of("({} LIKE {})", a.get(0).strings().sql(), Sql.string(pattern)), Kind.BOOLEAN));
    }

    private static SqlValue both(Sql first, Sql second) {
        return new SqlValue(Sql.of("({} AND {})", first, second), Kind.BOOLEAN);
    }

    private static Sql matches(SqlValue text, String regex) {
        return Sql.of("regexp_matches({}, {})", text.sql(), Sql.string(regex));
    }

    private static SqlValue found(Arguments a, String term, boolean caseSensitive) {
        Optional<Sql> holds = holds(a.get(0), term, caseSensitive);
        if (holds.isPresent()) {
            return new SqlValue(holds.get(), Kind.BOOLEAN);
        }
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
     * @param exact decides it where SQL cannot
     */
    static SqlValue anyHolds(List<SqlValue> values, String term, boolean caseSensitive, Supplier<SqlValue> exact) {
        List<Sql> certain = new ArrayList<>();
        List<Sql> possible = new ArrayList<>();
        for (SqlValue value : values) {
            holds(value, term, caseSensitive)
                    .ifPresentOrElse(certain::add, () -> possible.add(mayHold(value, term, caseSensitive)));
        }
        possible.removeIf(Sql.FALSE::equals);
        Sql cases = Sql.of(
                "{}{}",
                anyOf(certain).map(any -> Sql.of(" WHEN {} THEN true", any)).orElse(Sql.of("")),
                anyOf(possible)
                        .map(any -> Sql.of(" WHEN {} THEN {}", any, exact.get().sql()))
                        .orElse(Sql.of("")));
        return new SqlValue(
                cases.text().isEmpty() ? Sql.FALSE : Sql.of("(CASE{} ELSE false END)", cases), Kind.BOOLEAN);
    }

    private static Optional<Sql> anyOf(List<Sql> conditions) {
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(Sql.join(" OR ", conditions.stream().distinct().toList()));
    }

    /** Whether the value holds the term, null where it is null; empty if SQL cannot tell. */
    private static Optional<Sql> holds(SqlValue value, String term, boolean caseSensitive) {
        return Optional.of(longestPart(term))
                .filter(part -> value.kind() == Kind.STRING && !part.isEmpty())
                .flatMap(part -> AsciiRegex.phrase(term, caseSensitive)
                        .map(regex -> both(holdsPart(value, part, caseSensitive), matches(value, regex))
                                .sql()));
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
