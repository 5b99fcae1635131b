package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Grouped;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Source;
import dev.quarry.engine.duckdb.relation.SubSelect;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code summarize}: groups by key, comes sorted by key. */
final class AggregateStep {
    private AggregateStep() {}

    static Rows rows(Rows input, Plan.Aggregate aggregate, Query query) {
        Select all = query.single(input);
        List<Key> keys = addKeys(all, aggregate.keys(), query);
        Select groups = new Select(groups(all, keys, aggregate, input.ordering(), query));
        List<SortKey> order = aggregate.keys().stream()
                .map(key -> new SortKey(new Expr.FieldRef(key.name(), key.expr().type()), false))
                .toList();
        return new Rows(List.of(groups), Ordering.NONE.under(SortStep.addKeys(groups, order, query)));
    }

    private static Source groups(Select all, List<Key> keys, Plan.Aggregate aggregate, Ordering ordering, Query query) {
        SubSelect rows = new SubSelect(List.of(all), query.names());
        List<Plan.NamedAggregation> lists =
                aggregate.aggregations().stream().filter(DistinctLists::is).toList();
        if (lists.size() == 1 && aggregate.aggregations().size() == 1) {
            return DistinctLists.of(lists.getFirst(), keys, rows, ordering, query);
        }
        List<Plan.NamedAggregation> others = aggregate.aggregations().stream()
                .filter(it -> !DistinctLists.is(it))
                .toList();
        if (lists.isEmpty()) {
            return grouped(others, keys, rows, ordering, query);
        }
        JoinedGroups joined =
                new JoinedGroups(rows, keys, named -> grouped(others, keys, named, ordering, query), query);
        lists.forEach(list -> joined.add(list.name(), named -> DistinctLists.of(list, keys, named, ordering, query)));
        return joined;
    }

    private static Grouped grouped(
            List<Plan.NamedAggregation> aggregations, List<Key> keys, Source rows, Ordering ordering, Query query) {
        Select computed = new Select(rows);
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        List<SqlValue> groupBy =
                groups(keys, computed.scope(), definitions, key -> Representative.of(key, computed.scope(), query));
        Aggregations emitted = new Aggregations(computed.scope(), ordering, query);
        for (Plan.NamedAggregation aggregation : aggregations) {
            definitions.put(Ref.Field.whole(aggregation.name()), () -> emitted.emit(aggregation));
        }
        return new Grouped(computed, grouping(groupBy), definitions, query.names(), query.expressions());
    }

    /** Columns to group by, and definitions of the fields that the keys become. */
    static List<SqlValue> groups(
            List<Key> keys,
            Scope scope,
            Map<Ref, Supplier<SqlValue>> definitions,
            Function<Key, SqlValue> representative) {
        List<SqlValue> groups = new ArrayList<>();
        for (Key key : keys) {
            SqlValue group = scope.resolve(key.group());
            groups.add(group);
            if (group.kind() != Kind.NULL) {
                definitions.put(key.group(), () -> group);
                definitions.put(Ref.Field.whole(key.name()), () -> representative.apply(key));
            }
        }
        return groups;
    }

    /** What to group by: of keys that are null in all rows, something that is. */
    static List<Sql> grouping(List<SqlValue> keys) {
        List<Sql> grouping = keys.stream()
                .filter(key -> key.kind() != Kind.NULL)
                .map(SqlValue::sql)
                .toList();
        return grouping.isEmpty() && !keys.isEmpty() ? List.of(Sql.of("NULL::VARCHAR")) : grouping;
    }

    /**
     * A key as columns.
     *
     * @param kind of its values
     * @param group what is equal exactly for the values of one group
     */
    record Key(String name, Kind kind, Ref.Hidden value, Ref.Hidden group) {}

    /** Makes the keys hidden columns of a SELECT. */
    static List<Key> addKeys(Select all, List<Named> keys, Query query) {
        List<Key> added = new ArrayList<>();
        Scope scope = all.scope();
        Scope extended = scope;
        for (Named named : keys) {
            SqlValue value = tidy(query.emit(named.expr(), scope));
            Ref.Hidden key = new Ref.Hidden("key");
            extended = Scopes.hidden(extended, key, value);
            Ref.Hidden group = key;
            if (!Representative.isAny(value.kind())) {
                group = new Ref.Hidden("group");
                extended = Scopes.hidden(extended, group, Keys.forGroup(value, query));
            }
            added.add(new Key(named.name(), value.kind(), key, group));
        }
        all.with(extended);
        return added;
    }

    /** JSON as it was found is made one that is written in one way. */
    static SqlValue tidy(SqlValue value) {
        return value.kind() == Kind.JSON_TEXT ? value.as(Kind.JSON) : value;
    }
}
