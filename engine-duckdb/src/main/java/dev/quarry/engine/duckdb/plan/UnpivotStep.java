package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Definition;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.ShownFields;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Fields as rows: three lists of equal length per row, of which just those are made that are asked for, side by side
 * unnested.
 */
final class UnpivotStep {
    private UnpivotStep() {}

    static Rows rows(Rows input, Plan.Unpivot unpivot, Query query) {
        return new Rows(
                input.branches().stream().map(b -> branch(b, unpivot, query)).toList(), input.ordering());
    }

    /** A field with a column, or the rest. */
    private record Part(Ref ref, SqlValue value) {}

    private static Select branch(Select branch, Plan.Unpivot unpivot, Query query) {
        Scope before = branch.scope();
        List<Part> parts = new ArrayList<>();
        for (Ref ref : ShownFields.of(unpivot.shown(), before)) {
            SqlValue value = before.resolve(ref);
            if (value.kind() != Kind.NULL) {
                parts.add(new Part(ref, value));
            }
        }
        Shape shown = unpivot.shown();
        Ref.Hidden name = new Ref.Hidden("name of field");
        Ref.Hidden type = new Ref.Hidden("type of field");
        Ref.Hidden value = new Ref.Hidden("value of field");
        Scope scope = Scopes.hidden(
                before,
                name,
                unnested(parts, Kind.STRING, UnpivotStep::name, (field, v) -> Value.of(field), shown, query));
        scope = Scopes.hidden(
                scope,
                type,
                unnested(
                        parts,
                        Kind.STRING,
                        part -> type(part.value(), query),
                        (field, v) -> Value.of(v.type().typeName()),
                        shown,
                        query));
        scope = Scopes.hidden(
                scope,
                value,
                unnested(
                        parts,
                        Kind.VALUE,
                        part -> part.value().as(Kind.VALUE).sql(),
                        (field, v) -> Value.of(ValueText.write(v)),
                        shown,
                        query));
        Map<Ref.Hidden, Named> kept = new LinkedHashMap<>();
        for (Named named : unpivot.kept()) {
            Ref.Hidden ref = new Ref.Hidden("kept field");
            scope = Scopes.hidden(scope, ref, query.emit(named.expr(), before));
            kept.put(ref, named);
        }
        Select above = query.over(branch.with(scope));
        Scope rows = above.scope();
        above.where(Sql.of("{} IS NOT NULL", rows.resolve(name).sql()));
        Map<String, Definition> fields = new LinkedHashMap<>();
        kept.forEach((ref, named) -> fields.put(named.name(), whole(rows, ref, query)));
        fields.put(Plan.Unpivot.FIELD, whole(rows, name, query));
        fields.put(Plan.Unpivot.TYPE, whole(rows, type, query));
        fields.put(Plan.Unpivot.VALUE, whole(rows, value, query));
        return above.with(Scopes.closed(rows, fields));
    }

    private static Definition whole(Scope scope, Ref.Hidden hidden, Query query) {
        return ref -> query.expressions()
                .part(
                        ref.parsed() ? query.expressions().parseJson(scope.resolve(hidden)) : scope.resolve(hidden),
                        ref.path());
    }

    private static SqlValue unnested(
            List<Part> parts,
            Kind kind,
            Function<Part, Sql> ofColumn,
            BiFunction<String, Value, Value> ofRest,
            Shape shown,
            Query query) {
        List<Sql> lists = new ArrayList<>();
        List<Sql> columns = new ArrayList<>();
        for (Part part : parts) {
            if (part.ref().equals(Ref.REST)) {
                lists.add(rest(part.value(), ofRest, shown, query));
            } else {
                columns.add(ofColumn.apply(part));
            }
        }
        if (!columns.isEmpty()) {
            lists.addFirst(Sql.of("[{}]", Sql.join(", ", columns)));
        }
        Sql list = lists.isEmpty() ? Sql.of("[NULL::VARCHAR]") : Sql.join(" || ", lists);
        return new SqlValue(Sql.of("unnest({})", list), kind);
    }

    private static Sql name(Part part) {
        return Sql.of(
                "CASE WHEN {} IS NOT NULL THEN {} END",
                part.value().sql(),
                Sql.string(((Ref.Field) part.ref()).name()));
    }

    private static Sql type(SqlValue value, Query query) {
        return switch (value.kind()) {
            case BOOLEAN, LONG, DOUBLE, STRING, TIMESTAMP, DURATION ->
                Sql.string(value.kind().name().toLowerCase(Locale.ROOT));
            case NULL -> Sql.of("NULL::VARCHAR");
            case JSON_TEXT, JSON, VALUE ->
                query.expressions()
                        .functions()
                        .call(
                                Kind.STRING,
                                List.of(value),
                                v -> v[0].isNull()
                                        ? NullValue.NULL
                                        : Value.of(v[0].type().typeName()))
                        .sql();
        };
    }

    private static Sql rest(SqlValue rest, BiFunction<String, Value, Value> of, Shape shown, Query query) {
        SqlValue texts = query.expressions().functions().call(Kind.JSON, List.of(rest), values -> {
            if (!(values[0] instanceof RecordValue record)) {
                return NullValue.NULL;
            }
            List<Value> entries = new ArrayList<>();
            shown.shown(Tails.shown(record, shown))
                    .members()
                    .forEach((name, value) -> entries.add(of.apply(name, value)));
            return new ArrayValue(entries);
        });
        return Sql.of("COALESCE(from_json({}, '[\"VARCHAR\"]'), []::VARCHAR[])", texts.sql());
    }
}
