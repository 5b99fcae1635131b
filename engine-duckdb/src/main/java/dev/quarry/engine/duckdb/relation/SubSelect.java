package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One or several SELECTs as a relation: their rows one after the other. A column gets the kind that can hold what all of
 * them deliver.
 */
public final class SubSelect implements Source {
    private final List<Select> branches;
    private final Columns columns;
    private final boolean rowByRow;

    public SubSelect(List<Select> branches, Names names) {
        this(branches, names, false);
    }

    private SubSelect(List<Select> branches, Names names, boolean rowByRow) {
        this.branches = List.copyOf(branches);
        this.columns = new Columns(names);
        this.rowByRow = rowByRow;
    }

    /** Over a SELECT each of whose rows depends on one row of its source alone: which rows count may be told to that. */
    public static SubSelect rowByRow(Select inner, Names names) {
        return new SubSelect(List.of(inner), names, true);
    }

    @Override
    public void select(SqlValue column, String value) {
        if (rowByRow) {
            columns.parts(column).forEach(part -> branches.getFirst().whereEqual(part, value));
        }
    }

    @Override
    public void require(SqlValue column, String string) {
        if (rowByRow) {
            columns.parts(column.sql()).forEach(part -> branches.getFirst().whereHolds(part, string));
        }
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return columns.get(
                ref, () -> branches.stream().map(b -> b.scope().resolve(ref)).toList());
    }

    /** The name of the column for a reference that was resolved to one. */
    public Sql name(Ref ref) {
        return columns.name(ref);
    }

    /** Whether computing the columns takes Java code, which costs more than SQL. */
    public boolean callsJava() {
        return columns.all().values().stream()
                .flatMap(List::stream)
                .anyMatch(column -> column.text().contains("quarry_eval"));
    }

    /** The columns that were asked for so far. */
    public List<SqlValue> columns() {
        return columns.values();
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
            List<Sql> outputs = columns.all().entrySet().stream()
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
