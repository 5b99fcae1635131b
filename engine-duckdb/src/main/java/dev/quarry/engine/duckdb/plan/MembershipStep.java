package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.SizeLimit;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code in [sub-query]}: a subquery of SQL that is computed once. */
final class MembershipStep {
    private final Plan.Membership plan;
    private final Query query;

    private MembershipStep(Plan.Membership plan, Query query) {
        this.plan = plan;
        this.query = query;
    }

    static Rows rows(Rows input, Rows right, Plan.Membership plan, Query query) {
        return new MembershipStep(plan, query).rows(input, right);
    }

    private Rows rows(Rows input, Rows right) {
        Select rows = query.single(input);
        Ref.Hidden needle = new Ref.Hidden("needle");
        rows.with(Scopes.hidden(rows.scope(), needle, tidy(query.emit(plan.needle(), rows.scope()))));
        Select marked = query.over(rows);
        SqlValue wanted = marked.scope().resolve(needle);
        Values values = values(marked, right);
        SqlValue mark = plan.each() ? marks(marked, wanted, values) : mark(marked, wanted, values);
        Ref.Hidden hidden = new Ref.Hidden("mark");
        marked.with(Scopes.hidden(marked.scope(), hidden, mark));
        Select above = query.over(marked);
        above.with(Scopes.extended(
                above.scope(),
                Map.of(plan.name(), ref -> ref.path().isEmpty() ? above.scope().resolve(hidden) : SqlValue.NULL)));
        return new Rows(List.of(above), input.ordering());
    }

    private SqlValue mark(Select rows, SqlValue needle, Values values) {
        if (needle.kind() == Kind.NULL) {
            return new SqlValue(Sql.of("NULL::BOOLEAN"), Kind.BOOLEAN);
        }
        if (values.value().kind() == Kind.NULL) {
            return new SqlValue(Sql.of("(CASE WHEN {} IS NOT NULL THEN false END)", needle.sql()), Kind.BOOLEAN);
        }
        Sql found = mayBeArray(needle.kind(), plan.needle().type())
                ? anyFound(rows, needle, values)
                : found(JoinKeys.of(needle, values.value(), query), values);
        return new SqlValue(Sql.of("(CASE WHEN {} IS NOT NULL THEN {} END)", needle.sql(), found), Kind.BOOLEAN);
    }

    private static Sql found(JoinKeys keys, Values values) {
        return Sql.of(
                "COALESCE({} IN (SELECT {} FROM {} AS s WHERE {} IS NOT NULL AND {}), false)",
                keys.left().sql(),
                keys.right().sql(),
                values.relation(),
                keys.right().sql(),
                values.check());
    }

    /** An answer for each element of an array. */
    private SqlValue marks(Select rows, SqlValue needles, Values values) {
        if (needles.kind() == Kind.NULL) {
            return SqlValue.NULL;
        }
        SqlValue found = values.value().kind() == Kind.NULL
                ? new SqlValue(Sql.of("'[]'"), Kind.JSON)
                : new SqlValue(
                        Sql.of(
                                "to_json(list_intersect({}, COALESCE((SELECT list(k) FROM {}), [])))::VARCHAR",
                                elements(needles, ElementKeys::flat),
                                keys(rows, values)),
                        Kind.JSON);
        return query.expressions()
                .functions()
                .call(Kind.JSON, List.of(needles, found), arguments -> ElementKeys.marks(arguments[0], arguments[1]));
    }

    /** Of arrays, any element counts. */
    private Sql anyFound(Select rows, SqlValue needle, Values values) {
        Sql table = keys(rows, values);
        return Sql.of(
                "CASE WHEN starts_with({}, '[') THEN COALESCE(list_has_any({}, (SELECT list(k) FROM {})), false) ELSE {} IN (SELECT k FROM {}) END",
                needle.sql(),
                elements(needle, UnaryOperator.identity()),
                table,
                JoinKeys.text(needle, query).sql(),
                table);
    }

    /** A table of the values as texts that are the same for values that are, in its column {@code k}. */
    private Sql keys(Select rows, Values values) {
        Sql table = query.names().next();
        Sql text = JoinKeys.text(values.value(), query).sql();
        rows.define(
                table,
                Sql.of(
                        "SELECT DISTINCT {} AS k FROM {} AS s WHERE {} IS NOT NULL AND {}",
                        text,
                        values.relation(),
                        text,
                        values.check()));
        return table;
    }

    /**
     * The values of the sub-query's field, those inside of arrays one by one.
     *
     * @param value stands above the relation
     * @param check that there are not too many
     */
    private record Values(Sql relation, SqlValue value, Sql check) {}

    private Values values(Select reader, Rows right) {
        Map.Entry<String, Type> field = plan.right().shape().fields().firstEntry();
        Select rows = query.single(right);
        SqlValue value = tidy(query.emit(new Expr.FieldRef(field.getKey(), field.getValue()), rows.scope()));
        boolean isText = mayBeArray(value.kind(), field.getValue());
        Sql name = query.names().next();
        Sql column = isText
                ? Sql.of(
                        "unnest(CASE WHEN starts_with({}, '[') THEN {} ELSE [{}] END)",
                        value.sql(),
                        elements(value, UnaryOperator.identity()),
                        JoinKeys.text(value, query).sql())
                : value.sql();
        SqlValue above = new SqlValue(Sql.column(name), isText ? Kind.VALUE : value.kind());
        Sql relation = rows.render(List.of(Sql.of("{} AS {}", column, name)), List.of());
        SizeLimit limit = query.subQueryLimit();
        if (!value.sql().text().contains("quarry_eval") && !isText) {
            return new Values(Sql.of("({})", relation), above, limit.counting(List.of(above)));
        }
        Sql table = query.names().next();
        reader.define(table, relation);
        return new Values(table, above, limit.holds(table, List.of(above)));
    }

    /** Text whose first character tells arrays from others. */
    private static SqlValue tidy(SqlValue value) {
        return value.kind() == Kind.JSON_TEXT ? value.as(Kind.JSON) : value;
    }

    private static boolean mayBeArray(Kind kind, Type type) {
        return kind.isText() && type.mayBe(ValueType.ARRAY);
    }

    /** A list of texts that are the same for elements that are. */
    private Sql elements(SqlValue array, UnaryOperator<Value> of) {
        SqlValue texts = query.expressions()
                .functions()
                .call(Kind.JSON, List.of(array), arguments -> ElementKeys.of(of.apply(arguments[0])));
        return Sql.of("from_json({}, '[\"VARCHAR\"]')", texts.sql());
    }
}
