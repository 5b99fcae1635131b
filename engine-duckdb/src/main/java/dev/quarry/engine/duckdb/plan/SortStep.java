package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.query.plan.Plan.SortKey;
import java.util.ArrayList;
import java.util.List;

/** {@code sort}: remembers the order; it is applied where it matters. */
final class SortStep {
    private SortStep() {}

    static Rows rows(Rows input, List<SortKey> keys, Query query) {
        // Keys of all branches must be of one kind to be compared.
        Select all = query.single(input);
        List<Ordering.Term> terms = addKeys(all, keys, query);
        return new Rows(List.of(all), input.ordering().under(terms));
    }

    /** Makes the sort keys hidden columns of a SELECT. */
    static List<Ordering.Term> addKeys(Select select, List<SortKey> keys, Query query) {
        List<Ordering.Term> terms = new ArrayList<>();
        Scope scope = select.scope();
        Scope extended = scope;
        for (SortKey key : keys) {
            Ref.Hidden ref = new Ref.Hidden("sort key");
            extended = Scopes.hidden(extended, ref, Keys.forOrder(query.emit(key.expr(), scope), query));
            terms.add(new Ordering.Term(ref, key.descending()));
        }
        select.with(extended);
        return terms;
    }
}
