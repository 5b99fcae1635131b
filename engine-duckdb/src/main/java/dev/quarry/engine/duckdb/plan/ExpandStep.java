package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code expand}: one row per element. */
final class ExpandStep {
    private ExpandStep() {}

    static Rows rows(Rows input, Plan.Expand expand, Query query) {
        Ref.Hidden position = new Ref.Hidden("position in array");
        List<Select> branches = input.branches().stream()
                .map(b -> branch(b, expand, position, query))
                .toList();
        List<Ordering.Term> terms = new ArrayList<>(input.ordering().terms());
        terms.add(new Ordering.Term(position, false));
        return new Rows(branches, new Ordering(terms, input.ordering().isRequired()));
    }

    private static Select branch(Select branch, Plan.Expand expand, Ref.Hidden position, Query query) {
        Scope before = branch.scope();
        Elements elements = elements(query.emit(expand.array(), before), query);
        Sql list = expand.limit().isPresent()
                ? Sql.of("({})[:{}]", elements.list(), Sql.number(expand.limit().getAsLong()))
                : elements.list();
        Ref.Hidden element = new Ref.Hidden("element");
        Scope expanded = Scopes.hidden(before, element, new SqlValue(Sql.of("unnest({})", list), elements.kind()));
        branch.with(
                Scopes.hidden(expanded, position, new SqlValue(Sql.of("generate_subscripts({}, 1)", list), Kind.LONG)));
        Select above = query.over(branch);
        // Asked for in any case: it is what makes the rows.
        SqlValue value = withoutJsonNull(above.scope().resolve(element));
        return above.with(Scopes.extended(above.scope(), Map.of(expand.name(), ref -> {
            SqlValue whole = ref.parsed() ? query.expressions().parseJson(value) : value;
            return query.expressions().part(whole, ref.path());
        })));
    }

    private static SqlValue withoutJsonNull(SqlValue element) {
        return new SqlValue(Sql.of("NULLIF({}, 'null')", element.sql()), element.kind());
    }

    /** A list of texts of values. */
    private record Elements(Sql list, Kind kind) {}

    private static Elements elements(SqlValue array, Query query) {
        if (array.kind().isJson()) {
            return new Elements(Sql.of("json_extract({}, '$[*]')::VARCHAR[]", array.sql()), Kind.JSON);
        }
        SqlValue texts = query.expressions()
                .functions()
                .call(
                        Kind.VALUE,
                        List.of(array),
                        values -> values[0] instanceof ArrayValue(List<Value> members) && !members.isEmpty()
                                ? new ArrayValue(members.stream()
                                        .map(m -> Value.of(ValueText.write(m)))
                                        .toList())
                                : NullValue.NULL);
        return new Elements(Sql.of("from_json({}, '[\"VARCHAR\"]')", texts.sql()), Kind.VALUE);
    }
}
