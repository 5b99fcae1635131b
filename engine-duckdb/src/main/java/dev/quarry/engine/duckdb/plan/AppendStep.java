package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;

/** {@code append}: the branches of both sides; each side keeps showing only what its own shape says. */
final class AppendStep {
    private AppendStep() {}

    static Rows rows(Rows left, Rows right, Plan.Append append, Query query) {
        Ref.Hidden side = new Ref.Hidden("side of append");
        List<Select> branches = new ArrayList<>();
        add(left, append.left().shape(), side, 0, query, branches);
        add(right, append.right().shape(), side, 1, query, branches);
        List<Ordering.Term> terms = new ArrayList<>();
        terms.add(new Ordering.Term(side, false));
        terms.addAll(left.ordering().terms());
        right.ordering().terms().stream().filter(t -> !terms.contains(t)).forEach(terms::add);
        return new Rows(
                branches,
                new Ordering(
                        terms, left.ordering().isRequired() || right.ordering().isRequired()));
    }

    private static void add(Rows rows, Shape shape, Ref.Hidden side, long number, Query query, List<Select> branches) {
        for (Select branch : rows.branches()) {
            branch.with(Scopes.hidden(
                    Scopes.shown(branch.scope(), shape, rest -> Tails.shown(rest, shape, query)),
                    side,
                    new SqlValue(Sql.number(number), Kind.LONG)));
            branches.add(branch);
        }
    }
}
