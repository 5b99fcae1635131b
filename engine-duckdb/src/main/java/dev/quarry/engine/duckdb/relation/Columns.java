package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * The columns that were asked of a relation made of several parts, such as branches or rows: each made once, with a name of
 * its own and the kind that can hold what all parts deliver.
 */
public final class Columns {
    private final Names names;
    private final Map<Ref, SqlValue> resolved = new HashMap<>();
    private final Map<Ref, Sql> nameOf = new HashMap<>();
    private final Map<List<Sql>, Sql> nameOfParts = new HashMap<>();
    private final SequencedMap<Sql, List<Sql>> columns = new LinkedHashMap<>();
    private final Map<SqlValue, List<SqlValue>> partsOf = new HashMap<>();

    public Columns(Names names) {
        this.names = names;
    }

    /**
     * The column for a reference; null where no part has anything for it.
     *
     * @param parts what each part delivers, asked for once
     */
    public SqlValue get(Ref ref, Supplier<List<SqlValue>> parts) {
        SqlValue known = resolved.get(ref);
        if (known == null) {
            known = add(ref, parts.get());
            resolved.put(ref, known);
        }
        return known;
    }

    /** The name of the column for a reference that was asked for, and that is not null. */
    public Sql name(Ref ref) {
        return Objects.requireNonNull(nameOf.get(ref), "never asked for");
    }

    /** The columns made so far. */
    public List<SqlValue> values() {
        return resolved.values().stream()
                .filter(value -> value.kind() != Kind.NULL)
                .toList();
    }

    private SqlValue add(Ref ref, List<SqlValue> parts) {
        Kind kind = parts.stream().map(SqlValue::kind).reduce(Kind.NULL, Kind::or);
        if (kind == Kind.NULL) {
            return SqlValue.NULL;
        }
        List<Sql> expressions = parts.stream().map(part -> part.as(kind).sql()).toList();
        // Two names of one thing, as of content and of what was parsed of it, share a column.
        Sql name = nameOfParts.computeIfAbsent(expressions, it -> names.next());
        nameOf.put(ref, name);
        columns.put(name, expressions);
        SqlValue column = new SqlValue(Sql.column(name), kind);
        partsOf.put(column, List.copyOf(parts));
        return column;
    }

    /** What each part delivers for a column made before; empty for any other expression. */
    public List<SqlValue> parts(SqlValue column) {
        return partsOf.getOrDefault(column, List.of());
    }

    /** The same whatever kind of values the column is read as. */
    public List<SqlValue> parts(Sql column) {
        return partsOf.entrySet().stream()
                .filter(made -> made.getKey().sql().equals(column))
                .flatMap(made -> made.getValue().stream())
                .distinct()
                .toList();
    }

    /** By name, in the order in which they were made: one expression for each part. */
    public SequencedMap<Sql, List<Sql>> all() {
        return Collections.unmodifiableSequencedMap(columns);
    }
}
