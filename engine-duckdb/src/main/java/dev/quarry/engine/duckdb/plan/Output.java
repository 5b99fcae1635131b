package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a whole query, and what its columns are.
 *
 * @param fields the columns in order; those of kind NULL have no column
 * @param hasRest whether one more column holds further fields as a JSON object
 */
public record Output(Sql sql, Shape shape, List<Field> fields, boolean hasRest) {
    public Output {
        fields = List.copyOf(fields);
    }

    /** A field of the result. */
    public record Field(String name, Kind kind) {}

    /** Whether every record has a field of this name, with null where there is no value. */
    public boolean promises(String name) {
        return shape.fields().containsKey(name);
    }

    /** Whether a field of the rest is shown. */
    public boolean shows(String name) {
        return !promises(name) && Tails.isInTail(shape, name);
    }

    static Output of(Rows rows, Shape shape, Query query) {
        Select all = query.single(rows);
        Scope scope = all.scope();
        List<String> names = new ArrayList<>(shape.fields().keySet());
        scope.storedFields().stream()
                .filter(name -> !shape.fields().containsKey(name) && Tails.isInTail(shape, name))
                .forEach(names::add);
        List<Field> fields = new ArrayList<>();
        List<Sql> columns = new ArrayList<>();
        for (String name : names) {
            SqlValue value = scope.resolve(Ref.Field.whole(name));
            fields.add(new Field(name, value.kind()));
            if (value.kind() != Kind.NULL) {
                columns.add(value.sql());
            }
        }
        boolean hasRest = false;
        if (shape.isOpen()) {
            SqlValue rest = scope.resolve(Ref.REST);
            if (rest.kind() != Kind.NULL) {
                columns.add(rest.sql());
                hasRest = true;
            }
        }
        if (rows.ordering().isRequired()) {
            all.orderBy(rows.ordering().in(scope));
        }
        return new Output(all.render(columns, List.of()), shape, fields, hasRest);
    }
}
