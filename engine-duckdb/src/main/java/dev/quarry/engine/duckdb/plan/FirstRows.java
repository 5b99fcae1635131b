package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Source;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first row of each group of a SELECT's rows. What all rows of a group have in common is the group itself; everything
 * else that is asked for is kept together, so that it comes from one row. Without such a thing no order is needed.
 */
final class FirstRows implements Source {
    private final Select input;
    private final List<Sql> groupBy;
    private final Map<Ref, SqlValue> common;
    private final Ordering ordering;
    private final Query query;
    private final Sql row;
    private final Map<Ref, SqlValue> resolved = new HashMap<>();
    private final Map<Sql, Sql> groupColumns = new LinkedHashMap<>();
    private final Map<Sql, Sql> members = new LinkedHashMap<>();

    /**
     * Groups.
     *
     * @param groupBy columns of the SELECT that are equal exactly for the rows of one group
     * @param common which of these columns has the value of a reference
     */
    FirstRows(Select input, List<SqlValue> groupBy, Map<Ref, SqlValue> common, Ordering ordering, Query query) {
        this.input = input;
        this.groupBy = AggregateStep.grouping(groupBy);
        this.common = Map.copyOf(common);
        this.ordering = ordering;
        this.query = query;
        this.row = query.names().next();
    }

    @Override
    public SqlValue resolve(Ref ref) {
        SqlValue known = resolved.get(ref);
        if (known == null) {
            known = common.containsKey(ref)
                    ? group(common.get(ref))
                    : member(input.scope().resolve(ref));
            resolved.put(ref, known);
        }
        return known;
    }

    private SqlValue group(SqlValue column) {
        if (column.kind() == Kind.NULL) {
            return column;
        }
        Sql name =
                groupColumns.computeIfAbsent(column.sql(), sql -> query.names().next());
        return new SqlValue(Sql.column(name), column.kind());
    }

    private SqlValue member(SqlValue value) {
        if (value.kind() == Kind.NULL) {
            return value;
        }
        Sql kept = kept(value.sql());
        if (value.kind() != Kind.DOUBLE) {
            return new SqlValue(kept, value.kind());
        }
        // DuckDB keeps a row in a form in which 0.0 and -0.0 are the same.
        Sql negative = kept(Sql.of("signbit({})", value.sql()));
        return new SqlValue(Sql.of("(CASE WHEN {} THEN -abs({}) ELSE {} END)", negative, kept, kept), Kind.DOUBLE);
    }

    private Sql kept(Sql column) {
        return Sql.of(
                "{}.{}",
                Sql.column(row),
                members.computeIfAbsent(column, c -> query.names().next()));
    }

    @Override
    public Set<String> storedFields() {
        return input.scope().storedFields();
    }

    @Override
    public Sql from() {
        List<Sql> columns = new ArrayList<>();
        groupColumns.forEach((column, name) -> columns.add(Sql.of("{} AS {}", column, name)));
        if (!members.isEmpty()) {
            List<Sql> order = ordering.in(input.scope());
            Sql by = order.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", order));
            List<Sql> parts = new ArrayList<>();
            members.forEach((column, name) -> parts.add(Sql.of("{} := {}", name, column)));
            columns.add(Sql.of("first(struct_pack({}){}) AS {}", Sql.join(", ", parts), by, row));
        }
        return Sql.of("({})", input.render(columns, groupBy));
    }
}
