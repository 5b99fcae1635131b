package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Aggregation functions in SQL; those without a form in SQL run over a list of the group's values in Java. */
final class Aggregations {
    private final Scope scope;
    private final Ordering ordering;
    private final Query query;

    Aggregations(Scope scope, Ordering ordering, Query query) {
        this.scope = scope;
        this.ordering = ordering;
        this.query = query;
    }

    SqlValue emit(Plan.NamedAggregation aggregation) {
        List<SqlValue> arguments =
                aggregation.arguments().stream().map(a -> query.emit(a, scope)).toList();
        return inSql(aggregation, arguments)
                .orElseGet(() -> new CollectedAggregation(scope, ordering, query).emit(aggregation, arguments));
    }

    private Optional<SqlValue> inSql(Plan.NamedAggregation aggregation, List<SqlValue> arguments) {
        String function = aggregation.function().name();
        if (function.equals("count")) {
            return value(Sql.of("count(*)"), Kind.LONG);
        }
        SqlValue x = arguments.getFirst();
        if (function.equals("countIf")) {
            return value(Sql.of("count(CASE WHEN {} THEN 1 END)", x.condition()), Kind.LONG);
        }
        if (x.kind() == Kind.NULL) {
            return Optional.empty();
        }
        return switch (function) {
            case "countDistinct", "countDistinctApprox", "countDistinctExact" ->
                value(Sql.of("count(DISTINCT {})", Keys.forGroup(x, query).sql()), Kind.LONG);
            case "sum" -> sum(x);
            case "avg" -> x.kind().isNumber() ? finite(Sql.of("avg({})", x.sql())) : Optional.empty();
            case "stddev" -> x.kind().isNumber() ? finite(Sql.of("stddev_pop({})", x.sql())) : Optional.empty();
            case "variance" -> x.kind().isNumber() ? finite(Sql.of("var_pop({})", x.sql())) : Optional.empty();
            case "min", "takeMin" -> extreme(Sql.of("min"), x);
            case "max", "takeMax" -> extreme(Sql.of("max"), x);
            case "takeAny" -> value(Sql.of("any_value({})", x.sql()), x.kind());
            case "takeFirst" -> ordered(Sql.of("first"), x);
            case "takeLast" -> ordered(Sql.of("last"), x);
            case "percentile", "percentiles", "median" -> Percentiles.of(aggregation, x);
            default -> Optional.empty();
        };
    }

    private static Optional<SqlValue> sum(SqlValue x) {
        return switch (x.kind()) {
            case LONG -> value(Sql.of("sum({})::DOUBLE", x.sql()), Kind.DOUBLE);
            case DOUBLE -> finite(Sql.of("sum({})", x.sql()));
            default -> Optional.empty();
        };
    }

    private static Optional<SqlValue> extreme(Sql function, SqlValue x) {
        if (x.kind().isText()) {
            return Optional.empty();
        }
        Sql extreme = x.kind() == Kind.DOUBLE
                ? Representative.ofDoubles(function, x.sql())
                : Sql.of("{}({})", function, x.sql());
        return value(extreme, x.kind());
    }

    private Optional<SqlValue> ordered(Sql function, SqlValue x) {
        List<Sql> order = ordering.in(scope);
        Sql by = order.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", order));
        return value(Sql.of("{}({}{}) FILTER (WHERE {} IS NOT NULL)", function, x.sql(), by, x.sql()), x.kind());
    }

    private static Optional<SqlValue> value(Sql sql, Kind kind) {
        return Optional.of(new SqlValue(sql, kind));
    }

    private static Optional<SqlValue> finite(Sql sql) {
        return value(Sql.of("(CASE WHEN isfinite({}) THEN {} END)", sql, sql), Kind.DOUBLE);
    }
}
