package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The groups of a SELECT's rows. Keys always group; aggregations are computed when they are asked for. */
public final class Grouped implements Source {
    private final Select input;
    private final List<Sql> groupBy;
    private final Map<Ref, Supplier<SqlValue>> definitions;
    private final Names names;
    private final Values values;
    private final Map<Ref, SqlValue> resolved = new HashMap<>();
    private final List<Sql> columns = new ArrayList<>();

    /**
     * Groups.
     *
     * @param groupBy what groups; empty for one group of all rows, also when there are none
     * @param definitions expressions that may stand in the SELECT list of the grouping
     */
    public Grouped(
            Select input, List<Sql> groupBy, Map<Ref, Supplier<SqlValue>> definitions, Names names, Values values) {
        this.input = input;
        this.groupBy = List.copyOf(groupBy);
        this.definitions = Map.copyOf(definitions);
        this.names = names;
        this.values = values;
    }

    @Override
    public SqlValue resolve(Ref ref) {
        if (ref instanceof Ref.Field field && (!field.path().isEmpty() || field.parsed())) {
            SqlValue whole = resolve(Ref.Field.whole(field.name()));
            return values.part(field.parsed() ? values.parseJson(whole) : whole, field.path());
        }
        SqlValue known = resolved.get(ref);
        if (known == null) {
            Supplier<SqlValue> definition = definitions.get(ref);
            known = definition == null ? SqlValue.NULL : add(definition.get());
            resolved.put(ref, known);
        }
        return known;
    }

    private SqlValue add(SqlValue value) {
        if (value.kind() == Kind.NULL) {
            return SqlValue.NULL;
        }
        Sql name = names.next();
        columns.add(Sql.of("{} AS {}", value.sql(), name));
        return new SqlValue(Sql.column(name), value.kind());
    }

    @Override
    public Set<String> storedFields() {
        return Set.of();
    }

    @Override
    public Sql from() {
        List<Sql> outputs = columns;
        if (columns.isEmpty()) {
            outputs = List.of(Sql.of("count(*)"));
        }
        return Sql.of("({})", input.render(outputs, groupBy));
    }
}
