package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import java.util.ArrayList;
import java.util.List;

/** {@code dedup}: numbers the rows of each combination of keys and keeps the first ones. Rows come sorted by key. */
final class DedupStep {
    private DedupStep() {}

    static Rows rows(Rows input, Plan.Dedup dedup, Query query) {
        Select all = query.single(input);
        Scope scope = all.scope();
        List<Ordering.Term> within = SortStep.addKeys(all, dedup.sort(), query);
        Ordering preference = input.ordering().under(within);
        List<SortKey> keys =
                dedup.keys().stream().map(k -> new SortKey(k, false)).toList();
        List<Ordering.Term> keyOrder = SortStep.addKeys(all, keys, query);
        List<Sql> partition = new ArrayList<>();
        for (Expr key : dedup.keys()) {
            partition.add(Keys.forGroup(query.emit(key, scope), query).sql());
        }
        Ref.Hidden number = new Ref.Hidden("number in group");
        all.with(Scopes.hidden(
                all.scope(), number, new SqlValue(numbering(partition, preference.in(all.scope())), Kind.LONG)));
        Select first = query.over(all);
        first.where(Sql.of("{} <= {}", first.scope().resolve(number).sql(), Sql.number(dedup.limit())));
        List<Ordering.Term> order = new ArrayList<>(keyOrder);
        order.add(new Ordering.Term(number, false));
        return new Rows(List.of(first), new Ordering(order, true));
    }

    /** The number of a row among those of the same partition, from 1. */
    static Sql numbering(List<Sql> partition, List<Sql> order) {
        Sql by = partition.isEmpty() ? Sql.of("") : Sql.of("PARTITION BY {}", Sql.join(", ", partition));
        Sql sorted = order.isEmpty() ? Sql.of("") : Sql.of("ORDER BY {}", Sql.join(", ", order));
        return Sql.of("row_number() OVER ({} {})", by, sorted);
    }
}
