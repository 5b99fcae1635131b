package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Grouped;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
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
import java.util.function.Supplier;

/** {@code summarize}: groups by key, comes sorted by key. */
final class AggregateStep {
    private AggregateStep() {}

    static Rows rows(Rows input, Plan.Aggregate aggregate, Query query) {
        Select all = query.single(input);
        List<Key> keys = addKeys(all, aggregate.keys(), query);
        Select computed = query.over(all);
        Scope scope = computed.scope();
        List<SqlValue> groupBy = new ArrayList<>();
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        for (Key key : keys) {
            SqlValue group = scope.resolve(key.group());
            groupBy.add(group);
            if (group.kind() != Kind.NULL) {
                SqlValue value = scope.resolve(key.value());
                definitions.put(Ref.Field.whole(key.name()), () -> representative(value));
            }
        }
        Aggregations aggregations = new Aggregations(scope, input.ordering(), query);
        for (Plan.NamedAggregation aggregation : aggregate.aggregations()) {
            definitions.put(Ref.Field.whole(aggregation.name()), () -> aggregations.emit(aggregation));
        }
        Select groups = new Select(
                new Grouped(computed, grouping(groupBy), definitions, query.names(), query.expressions()));
        List<SortKey> order = aggregate.keys().stream()
                .map(key -> new SortKey(new Expr.FieldRef(key.name(), key.expr().type()), false))
                .toList();
        return new Rows(List.of(groups), Ordering.NONE.under(SortStep.addKeys(groups, order, query)));
    }

    /** What to group by: of keys that are null in all rows, something that is. */
    static List<Sql> grouping(List<SqlValue> keys) {
        List<Sql> grouping = keys.stream()
                .filter(key -> key.kind() != Kind.NULL)
                .map(SqlValue::sql)
                .toList();
        return grouping.isEmpty() && !keys.isEmpty() ? List.of(Sql.of("NULL::VARCHAR")) : grouping;
    }

    /** A key as columns: its value, and what is equal exactly for the values of one group. */
    record Key(String name, Ref.Hidden value, Ref.Hidden group) {}

    /** Makes the keys hidden columns of a SELECT. */
    static List<Key> addKeys(Select all, List<Named> keys, Query query) {
        List<Key> added = new ArrayList<>();
        Scope scope = all.scope();
        Scope extended = scope;
        for (Named named : keys) {
            SqlValue emitted = query.emit(named.expr(), scope);
            SqlValue value = emitted.kind() == Kind.JSON_TEXT ? emitted.as(Kind.JSON) : emitted;
            Ref.Hidden key = new Ref.Hidden("key");
            extended = Scopes.hidden(extended, key, value);
            if (value.kind().isText()) {
                Ref.Hidden group = new Ref.Hidden("group");
                extended = Scopes.hidden(extended, group, Keys.forGroup(value, query));
                added.add(new Key(named.name(), key, group));
            } else {
                added.add(new Key(named.name(), key, key));
            }
        }
        all.with(extended);
        return added;
    }

    /** Values of one group may be written differently, as 1 and 1.0: any of them stands for the group. */
    static SqlValue representative(SqlValue value) {
        return value.kind().isText() ? new SqlValue(Sql.of("any_value({})", value.sql()), value.kind()) : value;
    }
}
