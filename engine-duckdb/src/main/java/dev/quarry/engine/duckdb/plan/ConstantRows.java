package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.Literals;
import dev.quarry.engine.duckdb.relation.Columns;
import dev.quarry.engine.duckdb.relation.Names;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Source;
import dev.quarry.engine.duckdb.relation.Values;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rows that the query or the system brings along. */
final class ConstantRows implements Source {
    private final List<RecordValue> rows;
    private final Ref.Hidden position;
    private final Names names;
    private final Values values;
    private final Columns columns;

    private ConstantRows(List<RecordValue> rows, Ref.Hidden position, Query query) {
        this.rows = rows;
        this.position = position;
        this.names = query.names();
        this.columns = new Columns(names);
        this.values = query.expressions();
    }

    static Rows of(List<RecordValue> rows, Query query) {
        Ref.Hidden position = new Ref.Hidden("position");
        Select select = new Select(new ConstantRows(rows, position, query));
        Ordering ordering = new Ordering(List.of(new Ordering.Term(position, false)), false);
        Select wanted = rows.isEmpty() ? select.where(Sql.FALSE) : select;
        return new Rows(List.of(Scans.parsedOnce(wanted, query)), ordering);
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return switch (ref) {
            case Ref.Field field when field.path().isEmpty() && !field.parsed() -> column(ref);
            case Ref.Field field -> {
                SqlValue whole = column(Ref.Field.whole(field.name()));
                yield values.part(field.parsed() ? values.parseJson(whole) : whole, field.path());
            }
            case Ref.Hidden hidden -> hidden.equals(position) ? column(ref) : SqlValue.NULL;
            case Ref.Rest rest -> SqlValue.NULL;
        };
    }

    private SqlValue column(Ref ref) {
        return columns.get(ref, () -> cells(ref));
    }

    private List<SqlValue> cells(Ref ref) {
        List<SqlValue> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Value value = ref instanceof Ref.Field field ? rows.get(i).get(field.name()) : Value.of(i);
            cells.add(Literals.of(value));
        }
        return cells;
    }

    @Override
    public Set<String> storedFields() {
        Set<String> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.members().keySet()));
        return all;
    }

    @Override
    public Sql from() {
        Sql one = names.next();
        List<Sql> header = new ArrayList<>(List.of(one));
        header.addAll(columns.all().keySet());
        List<Sql> tuples = new ArrayList<>();
        for (int i = 0; i < Math.max(1, rows.size()); i++) {
            List<Sql> cells = new ArrayList<>(List.of(Sql.of("1")));
            for (List<Sql> column : columns.all().values()) {
                cells.add(column.get(i));
            }
            tuples.add(Sql.of("({})", Sql.join(", ", cells)));
        }
        return Sql.of("(SELECT * FROM (VALUES {}) AS v({}))", Sql.join(", ", tuples), Sql.join(", ", header));
    }
}
