package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.Map;
import java.util.Optional;

/** Arithmetic that stays within one kind: what does not fit into 64 bits is null, and so is what is not finite. */
final class NativeArithmetic {
    private NativeArithmetic() {}

    static Map<String, NativeFunction> functions() {
        return Map.of(
                "+", a -> sum(a, a.kind(0), a.kind(1)),
                "-", a -> difference(a, a.kind(0), a.kind(1)),
                "*", a -> product(a, a.kind(0), a.kind(1)),
                "bin", NativeArithmetic::bin);
    }

    private static Optional<SqlValue> sum(Arguments a, Kind left, Kind right) {
        Sql plus = Sql.of("+");
        boolean movesTimestamp = (left == Kind.TIMESTAMP && right == Kind.DURATION)
                || (left == Kind.DURATION && right == Kind.TIMESTAMP);
        if (movesTimestamp) {
            return whole(a, plus, Kind.TIMESTAMP);
        }
        boolean isWhole = left == right && (left == Kind.LONG || left == Kind.DURATION);
        return isWhole ? whole(a, plus, left) : fractional(a, plus);
    }

    private static Optional<SqlValue> difference(Arguments a, Kind left, Kind right) {
        Sql minus = Sql.of("-");
        if (left == Kind.TIMESTAMP && right == Kind.DURATION) {
            return whole(a, minus, Kind.TIMESTAMP);
        }
        if (left == Kind.TIMESTAMP && right == Kind.TIMESTAMP) {
            return whole(a, minus, Kind.DURATION);
        }
        boolean isWhole = left == right && (left == Kind.LONG || left == Kind.DURATION);
        return isWhole ? whole(a, minus, left) : fractional(a, minus);
    }

    private static Optional<SqlValue> product(Arguments a, Kind left, Kind right) {
        Sql times = Sql.of("*");
        return left == Kind.LONG && right == Kind.LONG ? whole(a, times, Kind.LONG) : fractional(a, times);
    }

    /** In 128 bits, where nothing overflows. */
    private static Optional<SqlValue> whole(Arguments a, Sql operator, Kind result) {
        return Optional.of(new SqlValue(
                Sql.of("TRY_CAST(({}::HUGEINT {} {}::HUGEINT) AS BIGINT)", a.sql(0), operator, a.sql(1)), result));
    }

    private static Optional<SqlValue> fractional(Arguments a, Sql operator) {
        if (!a.kind(0).isNumber() || !a.kind(1).isNumber()) {
            return Optional.empty();
        }
        Sql result = Sql.of("({}::DOUBLE {} {}::DOUBLE)", a.sql(0), operator, a.sql(1));
        return Optional.of(new SqlValue(Sql.of("(CASE WHEN isfinite({}) THEN {} END)", result, result), Kind.DOUBLE));
    }

    /** Timestamps by a constant duration, the usual time axis. */
    private static Optional<SqlValue> bin(Arguments a) {
        boolean isPlain = a.kind(0) == Kind.TIMESTAMP
                && a.constant(1)
                        .filter(v -> v instanceof DurationValue interval && interval.nanos() > 0)
                        .isPresent()
                && a.isConstant(2, NullValue.NULL);
        if (!isPlain) {
            return Optional.empty();
        }
        Sql x = a.sql(0);
        Sql interval = a.sql(1);
        // Far from the ends of time 64 bits are enough, and several times as fast as 128.
        return Optional.of(new SqlValue(
                Sql.of(
                        "(CASE WHEN {} BETWEEN {} AND {} AND {} < {} THEN {} ELSE TRY_CAST({} AS BIGINT) END)",
                        x,
                        Sql.number(Long.MIN_VALUE / 2),
                        Sql.number(Long.MAX_VALUE / 2),
                        interval,
                        Sql.number(Long.MAX_VALUE / 2),
                        floor(x, interval),
                        floor(Sql.of("{}::HUGEINT", x), interval)),
                Kind.TIMESTAMP));
    }

    private static Sql floor(Sql x, Sql interval) {
        return Sql.of("({} - ((({}) % {}) + {}) % {})", x, x, interval, interval, interval);
    }
}
