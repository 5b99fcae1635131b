package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Grouped;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Source;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.LongValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code collectDistinct} in SQL: groups by key and value first, with the place where a value appears first, and makes lists
 * of that. So a group's memory is that of its different values, not of all its rows.
 */
final class DistinctLists {
    private DistinctLists() {}

    /** Whether an aggregation is one of those; members of arrays one by one are for Java. */
    static boolean is(Plan.NamedAggregation aggregation) {
        return aggregation.function().name().equals("collectDistinct")
                && aggregation.arguments().get(1) instanceof Expr.Constant length
                && length.value() instanceof LongValue
                && aggregation.arguments().get(2) instanceof Expr.Constant expand
                && expand.value().equals(Value.of(false));
    }

    /**
     * The groups, with their keys and the list.
     *
     * @param rows with the keys as hidden columns
     */
    static Grouped of(
            Plan.NamedAggregation aggregation,
            List<AggregateStep.Key> keys,
            Source rows,
            Ordering ordering,
            Query query) {
        Select read = new Select(rows);
        SqlValue argument =
                AggregateStep.tidy(query.emit(aggregation.arguments().getFirst(), read.scope()));
        Ref.Hidden group = new Ref.Hidden("group of the value");
        Ref.Hidden value = Representative.isAny(argument.kind()) ? group : new Ref.Hidden("value");
        read.with(Scopes.hidden(read.scope(), value, argument));
        read.with(Scopes.hidden(read.scope(), group, Keys.forGroup(argument, query)));
        Select computed = query.over(read);
        Ref.Hidden place = new Ref.Hidden("first appearance");
        Select byValue = new Select(byValue(computed, keys, value, group, place, ordering, query));
        Scope scope = byValue.scope();
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        List<SqlValue> groupBy =
                AggregateStep.groups(keys, scope, definitions, key -> Representative.ofGroups(key, scope));
        definitions.put(
                Ref.Field.whole(aggregation.name()),
                () -> list(scope.resolve(value), scope.resolve(place), length(aggregation)));
        return new Grouped(byValue, AggregateStep.grouping(groupBy), definitions, query.names(), query.expressions());
    }

    private static Grouped byValue(
            Select computed,
            List<AggregateStep.Key> keys,
            Ref.Hidden value,
            Ref.Hidden group,
            Ref.Hidden place,
            Ordering ordering,
            Query query) {
        Scope scope = computed.scope();
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        List<SqlValue> groupBy = new ArrayList<>();
        for (AggregateStep.Key key : keys) {
            SqlValue column = scope.resolve(key.group());
            groupBy.add(column);
            if (column.kind() != Kind.NULL) {
                definitions.put(key.group(), () -> column);
                definitions.put(key.value(), () -> Representative.ofPart(key, scope, query));
            }
        }
        SqlValue grouping = scope.resolve(group);
        groupBy.add(grouping);
        definitions.put(value, () -> value.equals(group) ? grouping : first(scope.resolve(value), ordering.in(scope)));
        definitions.put(place, () -> ordering.firstPlace(scope));
        return new Grouped(computed, AggregateStep.grouping(groupBy), definitions, query.names(), query.expressions());
    }

    /** Of values that are the same, such as 1 and 1.0, the first. */
    private static SqlValue first(SqlValue value, List<Sql> order) {
        Sql by = order.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", order));
        return new SqlValue(Sql.of("first({}{})", value.sql(), by), value.kind());
    }

    private static SqlValue list(SqlValue value, SqlValue place, long length) {
        if (value.kind() == Kind.NULL) {
            return value;
        }
        Kind kind = value.kind().or(Kind.BOOLEAN) == Kind.VALUE ? Kind.VALUE : Kind.JSON;
        Sql by = place.kind() == Kind.NULL ? Sql.of("") : Sql.of(" ORDER BY {}", place.sql());
        Sql list = Sql.of(
                "list({}{}) FILTER (WHERE {} IS NOT NULL)", value.as(kind).sql(), by, value.sql());
        return new SqlValue(Sql.of("('[' || array_to_string(({})[:{}], ',') || ']')", list, Sql.number(length)), kind);
    }

    private static long length(Plan.NamedAggregation aggregation) {
        return ((LongValue) ((Expr.Constant) aggregation.arguments().get(1)).value()).value();
    }
}
