package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One or several SELECTs as a relation: their rows one after the other. A column gets the kind that can hold what all of
 * them deliver.
 */
public final class SubSelect implements Source {
    private final List<Select> branches;
    private final Names names;
    private final Map<Ref, SqlValue> resolved = new HashMap<>();
    private final SequencedMap<Sql, List<Sql>> columns = new LinkedHashMap<>();

    public SubSelect(List<Select> branches, Names names) {
        this.branches = List.copyOf(branches);
        this.names = names;
    }

    @Override
    public SqlValue resolve(Ref ref) {
        SqlValue known = resolved.get(ref);
        if (known == null) {
            known = add(ref);
            resolved.put(ref, known);
        }
        return known;
    }

    private SqlValue add(Ref ref) {
        List<SqlValue> found =
                branches.stream().map(b -> b.scope().resolve(ref)).toList();
        Kind kind = found.stream().map(SqlValue::kind).reduce(Kind.NULL, Kind::or);
        if (kind == Kind.NULL) {
            return SqlValue.NULL;
        }
        Sql name = names.next();
        columns.put(name, found.stream().map(v -> v.as(kind).sql()).toList());
        return new SqlValue(Sql.column(name), kind);
    }

    @Override
    public Set<String> storedFields() {
        Set<String> all = new LinkedHashSet<>();
        branches.forEach(b -> all.addAll(b.scope().storedFields()));
        return all;
    }

    @Override
    public Sql from() {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            int branch = i;
            List<Sql> outputs = columns.entrySet().stream()
                    .map(c -> Sql.of("{} AS {}", c.getValue().get(branch), c.getKey()))
                    .toList();
            parts.add(branches.get(i).render(outputs, List.of()));
        }
        if (parts.size() == 1) {
            return Sql.of("({})", parts.getFirst());
        }
        return Sql.of(
                "({})",
                Sql.join(
                        "\nUNION ALL\n",
                        parts.stream().map(p -> Sql.of("({})", p)).toList()));
    }
}
