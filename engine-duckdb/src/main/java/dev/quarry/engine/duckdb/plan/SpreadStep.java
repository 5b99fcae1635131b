package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.Paths;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Step;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Flattening;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * {@code fieldsFlatten}: members of a record as fields. A field with the prefix is the member, else what it was before; the
 * member of a first level is a path into the record, so that a scan finds it in its columns. All members together go into
 * the rest, which only whole rows ask for.
 */
final class SpreadStep {
    private SpreadStep() {}

    static Rows rows(Rows input, Plan.Spread spread, Query query) {
        return new Rows(
                input.branches().stream().map(b -> branch(b, spread, query)).toList(), input.ordering());
    }

    private static Select branch(Select branch, Plan.Spread spread, Query query) {
        if (spread.depth() == 1) {
            Ref.Field record = Paths.of(spread.record()).orElseThrow();
            Scope before = branch.scope();
            return branch.with(overlaid(
                    before,
                    spread,
                    query,
                    name -> before.resolve(record.then(List.of(
                            new Step.Member(name.substring(spread.prefix().length())))))));
        }
        Ref.Hidden flat = new Ref.Hidden("flat record");
        SqlValue record = query.emit(spread.record(), branch.scope());
        SqlValue flattened = query.expressions()
                .functions()
                .call(record.kind().isJson() ? Kind.JSON : Kind.VALUE, List.of(record), v -> flattened(v[0], spread));
        Select above = query.over(branch.with(Scopes.hidden(branch.scope(), flat, flattened)));
        Scope before = above.scope();
        return above.with(overlaid(
                before,
                spread,
                query,
                name -> query.expressions().part(before.resolve(flat), List.of(new Step.Member(name)))));
    }

    /** A member by the name of its field. */
    @FunctionalInterface
    private interface Members {
        SqlValue get(String field);
    }

    private static Scope overlaid(Scope before, Plan.Spread spread, Query query, Members members) {
        return Scopes.overlaid(
                before,
                name -> name.startsWith(spread.prefix()),
                ref -> {
                    SqlValue existing = before.resolve(Ref.Field.whole(ref.name()));
                    SqlValue member = members.get(ref.name());
                    SqlValue whole = spread.keepsExisting() ? firstOf(existing, member) : firstOf(member, existing);
                    return query.expressions()
                            .part(ref.parsed() ? query.expressions().parseJson(whole) : whole, ref.path());
                },
                () -> rest(before, spread, query));
    }

    private static SqlValue firstOf(SqlValue first, SqlValue second) {
        if (first.kind() == Kind.NULL || second.kind() == Kind.NULL) {
            return first.kind() == Kind.NULL ? second : first;
        }
        Kind kind = first.kind().or(second.kind());
        return new SqlValue(
                Sql.of("COALESCE({}, {})", first.as(kind).sql(), second.as(kind).sql()), kind);
    }

    /** What the rest showed before, and the members. */
    private static SqlValue rest(Scope before, Plan.Spread spread, Query query) {
        SqlValue rest = before.resolve(Ref.REST);
        SqlValue record = query.emit(spread.record(), before);
        Shape shape = spread.input().shape();
        boolean isJson = (rest.kind().isJson() || rest.kind() == Kind.NULL)
                && record.kind().isJson();
        return query.expressions().functions().call(isJson ? Kind.JSON : Kind.VALUE, List.of(rest, record), values -> {
            LinkedHashMap<String, Value> all = new LinkedHashMap<>();
            if (values[0] instanceof RecordValue known) {
                all.putAll(Tails.shown(known, shape).members());
            }
            if (flattened(values[1], spread) instanceof RecordValue members) {
                members.members().forEach((name, value) -> {
                    if (!spread.keepsExisting() || !all.containsKey(name)) {
                        all.put(name, value);
                    }
                });
            }
            return all.isEmpty() ? NullValue.NULL : new RecordValue(all);
        });
    }

    private static Value flattened(Value record, Plan.Spread spread) {
        return record instanceof RecordValue members
                ? Flattening.of(members, spread.prefix(), spread.depth())
                : NullValue.NULL;
    }
}
