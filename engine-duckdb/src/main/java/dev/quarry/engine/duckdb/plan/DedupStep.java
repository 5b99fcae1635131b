package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.Paths;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code dedup}: the first row of each combination of keys. Rows come sorted by key. */
final class DedupStep {
    private DedupStep() {}

    static Rows rows(Rows input, Plan.Dedup dedup, Query query) {
        Select all = query.single(input);
        Scope scope = all.scope();
        Ordering preference = input.ordering().under(SortStep.addKeys(all, dedup.sort(), query));
        Map<Ref, Ref.Hidden> groupOf = new HashMap<>();
        List<Ref.Hidden> groups = new ArrayList<>();
        for (Expr key : dedup.keys()) {
            SqlValue value = query.emit(key, scope);
            Ref.Hidden group = new Ref.Hidden("group");
            all.with(Scopes.hidden(all.scope(), group, Keys.forGroup(value, query)));
            groups.add(group);
            if (Representative.isAny(value.kind())) {
                Paths.of(key).ifPresent(field -> groupOf.put(field, group));
            }
        }
        Select first = firstRows(all, groups, groupOf, preference, query);
        List<SortKey> order =
                dedup.keys().stream().map(key -> new SortKey(key, false)).toList();
        return new Rows(List.of(first), Ordering.NONE.under(SortStep.addKeys(first, order, query)));
    }

    /**
     * The first row of each group.
     *
     * @param groups hidden columns of the SELECT, which the result has, too
     * @param groupOf what else has the value of such a column
     */
    static Select firstRows(
            Select all, List<Ref.Hidden> groups, Map<Ref, Ref.Hidden> groupOf, Ordering ordering, Query query) {
        Select computed = query.over(all);
        Map<Ref, SqlValue> common = new HashMap<>();
        List<SqlValue> columns = new ArrayList<>();
        for (Ref.Hidden group : groups) {
            SqlValue column = computed.scope().resolve(group);
            columns.add(column);
            common.put(group, column);
        }
        groupOf.forEach((ref, group) -> common.put(ref, common.get(group)));
        return new Select(new FirstRows(computed, columns, common, ordering, query));
    }
}
