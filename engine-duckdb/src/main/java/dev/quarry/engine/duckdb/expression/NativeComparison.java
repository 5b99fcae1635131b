package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value.LongValue;
import java.util.Map;
import java.util.Optional;

/** Comparison operators: {@code ==} is false for values of different types, {@code <} is null for them. */
final class NativeComparison {
    /** Whole numbers up to here are exact as DOUBLE. */
    private static final long EXACT = 1L << 53;

    private NativeComparison() {}

    static Map<String, NativeFunction> functions() {
        return Map.of(
                "==", NativeComparison::equal,
                // Turned round, a null in the place of false would be missed.
                "!=", a -> equal(a.exactly()).map(e -> new SqlValue(Sql.of("(NOT {})", e.sql()), Kind.BOOLEAN)),
                "<", a -> ordered(a, Sql.of("<")),
                "<=", a -> ordered(a, Sql.of("<=")),
                ">", a -> ordered(a, Sql.of(">")),
                ">=", a -> ordered(a, Sql.of(">=")));
    }

    private static Optional<SqlValue> equal(Arguments a) {
        Kind left = a.kind(0);
        Kind right = a.kind(1);
        if (left == Kind.NULL || right == Kind.NULL) {
            return NativeLogic.bool(Sql.of("NULL::BOOLEAN"));
        }
        if (left.isText() && !right.isText()) {
            return textEqual(a, 0, 1);
        }
        if (right.isText() && !left.isText()) {
            return textEqual(a, 1, 0);
        }
        if (left.isText()) {
            return Optional.empty();
        }
        if (left == right) {
            return NativeLogic.bool(Sql.of("({} = {})", a.sql(0), a.sql(1)));
        }
        if (left.isNumber() && right.isNumber()) {
            return mixedNumbers(a).flatMap(x -> NativeLogic.bool(Sql.of("({} = {})", a.sql(0), a.sql(1))));
        }
        return NativeLogic.bool(falseUnlessNull(a.sql(0), a.sql(1)));
    }

    private static Optional<SqlValue> textEqual(Arguments a, int text, int other) {
        SqlValue value = a.get(text).kind() == Kind.JSON_TEXT ? a.get(text).as(Kind.JSON) : a.get(text);
        SqlValue with = a.get(other);
        return switch (with.kind()) {
            case STRING -> {
                Optional<String> constant = a.text(other).filter(NativeStrings::needsNoEscapes);
                if (constant.isPresent()) {
                    yield NativeLogic.bool(Sql.of("({} = {})", value.sql(), Sql.string('"' + constant.get() + '"')));
                }
                yield NativeLogic.bool(Sql.of(
                        "(CASE WHEN {} IS NOT NULL AND {} IS NOT NULL THEN COALESCE({} = {}, false) END)",
                        value.sql(),
                        with.sql(),
                        value.strings().sql(),
                        with.sql()));
            }
            case BOOLEAN -> NativeLogic.bool(Sql.of("({} = ({})::VARCHAR)", value.sql(), with.sql()));
            case LONG ->
                isSmall(a, other)
                        ? NativeLogic.bool(
                                a.onlyTruthCounts()
                                        ? numberEqual(value, with)
                                        : Sql.of(
                                                "(CASE WHEN {} IS NOT NULL THEN COALESCE({}, false) END)",
                                                value.sql(),
                                                numberEqual(value, with)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Sql numberEqual(SqlValue text, SqlValue number) {
        return Sql.of("(TRY_CAST({} AS DOUBLE) = {})", text.sql(), number.sql());
    }

    private static Optional<SqlValue> ordered(Arguments a, Sql operator) {
        Kind left = a.kind(0);
        Kind right = a.kind(1);
        if (left == Kind.NULL || right == Kind.NULL || left == Kind.BOOLEAN || right == Kind.BOOLEAN) {
            return NativeLogic.bool(Sql.of("NULL::BOOLEAN"));
        }
        if (left.isText() && right.isText()) {
            return Optional.empty();
        }
        if (left.isText() || right.isText()) {
            return textOrdered(a, operator);
        }
        if (left.isNumber() && right.isNumber() && left != right) {
            return mixedNumbers(a).flatMap(x -> NativeLogic.bool(Sql.of("({} {} {})", a.sql(0), operator, a.sql(1))));
        }
        return left == right
                ? NativeLogic.bool(Sql.of("({} {} {})", a.sql(0), operator, a.sql(1)))
                : NativeLogic.bool(Sql.of("NULL::BOOLEAN"));
    }

    private static Optional<SqlValue> textOrdered(Arguments a, Sql operator) {
        int other = a.kind(0).isText() ? 1 : 0;
        SqlValue text = a.get(1 - other);
        if (a.kind(other) == Kind.STRING) {
            Sql strings = text.strings().sql();
            return NativeLogic.bool(
                    Sql.of("({} {} {})", other == 1 ? strings : a.sql(0), operator, other == 1 ? a.sql(1) : strings));
        }
        if (a.kind(other) == Kind.LONG && isSmall(a, other)) {
            Sql number = Sql.of(
                    "TRY_CAST({} AS DOUBLE)",
                    text.as(text.kind().isJson() ? Kind.JSON : Kind.VALUE).sql());
            return NativeLogic.bool(
                    Sql.of("({} {} {})", other == 1 ? number : a.sql(0), operator, other == 1 ? a.sql(1) : number));
        }
        return Optional.empty();
    }

    /** Present when comparing as DOUBLE is exact: the LONG is a small constant. */
    private static Optional<Boolean> mixedNumbers(Arguments a) {
        int whole = a.kind(0) == Kind.LONG ? 0 : 1;
        return isSmall(a, whole) ? Optional.of(true) : Optional.empty();
    }

    private static boolean isSmall(Arguments a, int index) {
        return a.constant(index)
                .filter(v -> v instanceof LongValue number && Math.abs(number.value()) < EXACT)
                .isPresent();
    }

    private static Sql falseUnlessNull(Sql left, Sql right) {
        return Sql.of("(CASE WHEN {} IS NOT NULL AND {} IS NOT NULL THEN false END)", left, right);
    }
}
