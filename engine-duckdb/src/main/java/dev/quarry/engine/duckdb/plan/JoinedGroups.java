package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Grouped;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.Source;
import dev.quarry.engine.duckdb.relation.SubSelect;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Groups of the same rows and keys, aggregated in several ways, side by side. The rows are computed once. */
final class JoinedGroups implements Source {
    private final SubSelect rows;
    private final Sql name;
    private final List<AggregateStep.Key> keys;
    private final Query query;
    private final SubSelect main;
    private final Map<String, SubSelect> others = new LinkedHashMap<>();
    private final Map<String, SubSelect> asked = new LinkedHashMap<>();

    /**
     * Joins.
     *
     * @param rows with the keys as hidden columns
     * @param main aggregates all that no other does
     */
    JoinedGroups(SubSelect rows, List<AggregateStep.Key> keys, Function<Source, Grouped> main, Query query) {
        this.rows = rows;
        this.name = query.names().next();
        this.keys = List.copyOf(keys);
        this.query = query;
        this.main = part(main);
    }

    /** Adds what aggregates one field. */
    void add(String field, Function<Source, Grouped> other) {
        others.put(field, part(other));
    }

    private SubSelect part(Function<Source, Grouped> grouped) {
        return new SubSelect(List.of(new Select(grouped.apply(new Rows(rows, name)))), query.names());
    }

    @Override
    public SqlValue resolve(Ref ref) {
        if (ref instanceof Ref.Field field && others.containsKey(field.name())) {
            return asked.computeIfAbsent(field.name(), others::get).resolve(ref);
        }
        return main.resolve(ref);
    }

    @Override
    public Set<String> storedFields() {
        return Set.of();
    }

    @Override
    public Sql from() {
        List<Sql> joins = new ArrayList<>();
        for (SubSelect other : asked.values()) {
            List<Sql> conditions = new ArrayList<>();
            for (AggregateStep.Key key : keys) {
                if (main.resolve(key.group()).kind() != Kind.NULL) {
                    other.resolve(key.group());
                    conditions.add(
                            Sql.of("{} IS NOT DISTINCT FROM {}", main.name(key.group()), other.name(key.group())));
                }
            }
            joins.add(Sql.of(
                    "JOIN {} ON {}", other.from(), conditions.isEmpty() ? Sql.TRUE : Sql.join(" AND ", conditions)));
        }
        Sql groups = main.from();
        return Sql.of(
                "(WITH {} AS MATERIALIZED {} SELECT * FROM {} {})", name, rows.from(), groups, Sql.join("\n", joins));
    }

    /** The rows by their name. */
    private record Rows(SubSelect rows, Sql name) implements Source {
        @Override
        public SqlValue resolve(Ref ref) {
            return rows.resolve(ref);
        }

        @Override
        public Set<String> storedFields() {
            return rows.storedFields();
        }

        @Override
        public Sql from() {
            return name;
        }
    }
}
