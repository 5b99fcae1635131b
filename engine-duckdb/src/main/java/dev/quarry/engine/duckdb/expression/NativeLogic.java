package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Truth and presence. SQL's three-valued logic is DQL's. */
final class NativeLogic {
    private NativeLogic() {}

    static Map<String, NativeFunction> functions() {
        return Map.ofEntries(
                Map.entry("and", a -> bool(Sql.of("({} AND {})", truth(a.get(0)), truth(a.get(1))))),
                Map.entry("or", a -> bool(Sql.of("({} OR {})", truth(a.get(0)), truth(a.get(1))))),
                Map.entry("xor", a -> bool(Sql.of("({} <> {})", truth(a.get(0)), truth(a.get(1))))),
                Map.entry("not", a -> bool(Sql.of("(NOT {})", truth(a.get(0))))),
                Map.entry("isNotTrue", a -> bool(Sql.of("({} IS DISTINCT FROM true)", truth(a.get(0))))),
                Map.entry("isTrueOrNull", a -> orNull(a, Sql.TRUE)),
                Map.entry("isFalseOrNull", a -> orNull(a, Sql.FALSE)),
                Map.entry("exists", a -> bool(Sql.of("({} IS NOT NULL)", a.sql(0)))),
                Map.entry("isNull", a -> bool(Sql.of("({} IS NULL)", a.sql(0)))),
                Map.entry("isNotNull", a -> bool(Sql.of("({} IS NOT NULL)", a.sql(0)))),
                Map.entry("coalesce", NativeLogic::coalesce),
                Map.entry("if", NativeLogic::choose));
    }

    static Optional<SqlValue> bool(Sql sql) {
        return Optional.of(new SqlValue(sql, Kind.BOOLEAN));
    }

    /** The boolean values; null for values of any other type. */
    static Sql truth(SqlValue value) {
        return switch (value.kind()) {
            case BOOLEAN -> value.sql();
            case JSON, VALUE -> Sql.of("(CASE {} WHEN 'true' THEN true WHEN 'false' THEN false END)", value.sql());
            case JSON_TEXT -> truth(value.as(Kind.JSON));
            case NULL, LONG, DOUBLE, STRING, TIMESTAMP, DURATION -> Sql.of("NULL::BOOLEAN");
        };
    }

    /** True for null itself, but not for values that are no booleans. */
    private static Optional<SqlValue> orNull(Arguments a, Sql expected) {
        return bool(Sql.of("({} IS NULL OR COALESCE({} = {}, false))", a.sql(0), truth(a.get(0)), expected));
    }

    private static Kind common(List<SqlValue> values) {
        return values.stream().map(SqlValue::kind).reduce(Kind.NULL, Kind::or);
    }

    private static Optional<SqlValue> coalesce(Arguments a) {
        Kind kind = common(a.values());
        if (kind == Kind.NULL) {
            return Optional.of(SqlValue.NULL);
        }
        List<Sql> alternatives = a.values().stream().map(v -> v.as(kind).sql()).toList();
        return Optional.of(new SqlValue(Sql.of("COALESCE({})", Sql.join(", ", alternatives)), kind));
    }

    private static Optional<SqlValue> choose(Arguments a) {
        if (a.size() != 3) {
            return Optional.empty();
        }
        Kind kind = a.kind(1).or(a.kind(2));
        if (kind == Kind.NULL) {
            return Optional.of(SqlValue.NULL);
        }
        return Optional.of(new SqlValue(
                Sql.of(
                        "(CASE WHEN {} THEN {} ELSE {} END)",
                        truth(a.get(0)),
                        a.get(1).as(kind).sql(),
                        a.get(2).as(kind).sql()),
                kind));
    }
}
