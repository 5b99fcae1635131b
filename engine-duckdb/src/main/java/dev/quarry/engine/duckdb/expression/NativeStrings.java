package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.ValueSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** String functions. */
final class NativeStrings {
    /** Characters of SQL: parts stand in it twice, so that texts within texts would make it grow without end. */
    private static final int LONGEST = 2000;

    private NativeStrings() {}

    static Map<String, NativeFunction> functions() {
        return Map.of(
                "lower", a -> ascii(a, Sql.of("lower"), Kind.STRING),
                "upper", a -> ascii(a, Sql.of("upper"), Kind.STRING),
                "stringLength", a -> ascii(a, Sql.of("length"), Kind.LONG),
                "startsWith", NativeStrings::startsWith,
                "endsWith", a -> search(a, Sql.of("suffix")),
                "contains", a -> search(a, Sql.of("contains")),
                "concat", NativeStrings::concat);
    }

    /** Texts and whole numbers, whose text is the same in SQL; null as soon as one is null. What is too large fails in Java. */
    private static Optional<SqlValue> concat(Arguments a) {
        Optional<String> delimiter = a.text(0);
        if (delimiter.isEmpty() || a.size() < 2) {
            return Optional.empty();
        }
        List<Sql> parts = new ArrayList<>();
        for (int i = 1; i < a.size(); i++) {
            if (a.kind(i) != Kind.STRING && a.kind(i) != Kind.LONG) {
                return Optional.empty();
            }
            if (i > 1 && !delimiter.get().isEmpty()) {
                parts.add(Sql.string(delimiter.get()));
            }
            parts.add(Sql.of("{}::VARCHAR", a.sql(i)));
        }
        Sql joined = Sql.join(" || ", parts);
        if (joined.text().length() > LONGEST) {
            return Optional.empty();
        }
        Sql size = Sql.join(
                " + ", parts.stream().map(part -> Sql.of("strlen({})", part)).toList());
        return Optional.of(new SqlValue(
                Sql.of(
                        "(CASE WHEN {} > {} THEN {} ELSE {} END)",
                        size,
                        Sql.number(ValueSize.MOST),
                        a.java().get().sql(),
                        joined),
                Kind.STRING));
    }

    private static Optional<SqlValue> startsWith(Arguments a) {
        Optional<String> prefix = a.text(1).filter(NativeStrings::needsNoEscapes);
        boolean isText = a.kind(0) == Kind.JSON || a.kind(0) == Kind.VALUE;
        if (isCaseSensitive(a) && isText && prefix.isPresent()) {
            Sql found = Sql.of("starts_with({}, {})", a.sql(0), Sql.string('"' + prefix.get()));
            return NativeLogic.bool(
                    a.onlyTruthCounts()
                            ? found
                            : Sql.of("(CASE WHEN starts_with({}, '\"') THEN {} END)", a.sql(0), found));
        }
        return search(a, Sql.of("starts_with"));
    }

    private static Optional<SqlValue> search(Arguments a, Sql function) {
        return isCaseSensitive(a)
                ? NativeLogic.bool(Sql.of(
                        "{}({}, {})",
                        function,
                        a.get(0).strings().sql(),
                        a.get(1).strings().sql()))
                : Optional.empty();
    }

    /** SQL where every character is one byte; beyond that its rules are not those of Java. */
    private static Optional<SqlValue> ascii(Arguments a, Sql function, Kind result) {
        if (a.kind(0) != Kind.STRING) {
            return Optional.empty();
        }
        return Optional.of(new SqlValue(
                Sql.of(
                        "(CASE WHEN strlen({}) = length({}) THEN {}({}) ELSE {} END)",
                        a.sql(0),
                        a.sql(0),
                        function,
                        a.sql(0),
                        a.java().get().sql()),
                result));
    }

    private static boolean isCaseSensitive(Arguments a) {
        return a.size() == 3 && a.isConstant(2, Value.of(true));
    }

    /** Whether a string is written into JSON as it is. */
    static boolean needsNoEscapes(String text) {
        return AsciiRegex.isPrintable(text) && text.chars().noneMatch(c -> c == '"' || c == '\\');
    }
}
