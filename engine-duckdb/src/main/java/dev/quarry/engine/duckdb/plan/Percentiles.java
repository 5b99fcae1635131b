package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Percentiles in SQL, of values of one type that all have the weight 1: the group's values as a sorted list, and between two
 * neighbours in it the very arithmetic of the Java definition. DuckDB's own {@code quantile_cont} rounds otherwise.
 */
final class Percentiles {
    private Percentiles() {}

    /** Empty where only the Java definition will do. */
    static Optional<SqlValue> of(Plan.NamedAggregation aggregation, SqlValue values) {
        if (!isRanked(values.kind())) {
            return Optional.empty();
        }
        List<Expr> arguments = aggregation.arguments();
        return switch (aggregation.function().name()) {
            case "median" -> hasNoWeight(arguments.get(1)) ? Optional.of(percentile(values, 50)) : Optional.empty();
            case "percentile" ->
                hasNoWeight(arguments.get(2))
                        ? percent(arguments.get(1)).stream()
                                .mapToObj(percent -> percentile(values, percent))
                                .findAny()
                        : Optional.empty();
            case "percentiles" ->
                hasNoWeight(arguments.get(1))
                        ? several(values, arguments.subList(2, arguments.size()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isRanked(Kind kind) {
        return kind.isNumber() || kind == Kind.TIMESTAMP || kind == Kind.DURATION;
    }

    private static boolean hasNoWeight(Expr weight) {
        return weight instanceof Expr.Constant(Value value) && value.equals(Value.of(1L));
    }

    private static OptionalDouble percent(Expr argument) {
        if (argument instanceof Expr.Constant(Value value) && !value.isNull()) {
            double percent = Numbers.toDouble(value);
            return percent >= 0 && percent <= 100 ? OptionalDouble.of(percent) : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    private static Optional<SqlValue> several(SqlValue values, List<Expr> percents) {
        Kind kind = values.kind().isNumber() ? Kind.JSON : Kind.VALUE;
        List<Sql> texts = new ArrayList<>();
        for (Expr argument : percents) {
            OptionalDouble percent = percent(argument);
            if (percent.isEmpty()) {
                return Optional.empty();
            }
            texts.add(percentile(values, percent.getAsDouble()).as(kind).sql());
        }
        return Optional.of(new SqlValue(Sql.of("('[' || {} || ']')", Sql.join(" || ',' || ", texts)), kind));
    }

    private static SqlValue percentile(SqlValue values, double percent) {
        Sql rank = Sql.of("({} * (len(l) - 1))", Sql.number(percent / 100));
        Sql low = Sql.of("l[floor({})::BIGINT + 1]", rank);
        Sql high = Sql.of("l[floor({})::BIGINT + 2]", rank);
        Sql part = Sql.of("({} - floor({}))", rank, rank);
        boolean isNumber = values.kind().isNumber();
        Sql result = isNumber ? number(low, high, part) : nanoseconds(low, high, part);
        // A function of the list, so that it is sorted once.
        Sql sorted = Sql.of("list_sort(list({}) FILTER (WHERE {} IS NOT NULL))", values.sql(), values.sql());
        return new SqlValue(
                Sql.of("list_transform([{}], lambda l: {})[1]", sorted, result),
                isNumber ? Kind.DOUBLE : values.kind());
    }

    private static Sql number(Sql low, Sql high, Sql part) {
        Sql between = Sql.of("({}::DOUBLE + ({}::DOUBLE - {}::DOUBLE) * {})", low, high, low, part);
        return Sql.of(
                "(CASE WHEN {} > 0 THEN CASE WHEN isfinite({}) THEN {} END ELSE {}::DOUBLE END)",
                part,
                between,
                between,
                low);
    }

    private static Sql nanoseconds(Sql low, Sql high, Sql part) {
        return Sql.of(
                "(CASE WHEN {} > 0 THEN {} + round(({}::DOUBLE - {}::DOUBLE) * {})::BIGINT ELSE {} END)",
                part,
                low,
                high,
                low,
                part,
                low);
    }
}
