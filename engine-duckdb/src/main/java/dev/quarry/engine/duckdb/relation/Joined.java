package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of two relations side by side. What names mean is up to the SELECT over it, which has both sides to ask. */
public final class Joined implements Source {
    private final SubSelect left;
    private final SubSelect right;
    private final Sql join;
    private final List<Sql> conditions = new ArrayList<>();
    private final SizeLimit limit;
    private final Names names;

    /**
     * Joins.
     *
     * @param join {@code LEFT JOIN} and the like
     * @param limit how large the right side may be
     */
    public Joined(SubSelect left, SubSelect right, Sql join, SizeLimit limit, Names names) {
        this.left = left;
        this.right = right;
        this.join = join;
        this.limit = limit;
        this.names = names;
    }

    /** Only rows go together that have the same in two columns, of which neither is null. */
    public Joined on(Ref leftKey, Ref rightKey) {
        left.resolve(leftKey);
        right.resolve(rightKey);
        conditions.add(Sql.of("{} = {}", left.name(leftKey), right.name(rightKey)));
        return this;
    }

    public SubSelect left() {
        return left;
    }

    public SubSelect right() {
        return right;
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return left.resolve(ref);
    }

    @Override
    public Set<String> storedFields() {
        return left.storedFields();
    }

    @Override
    public Sql from() {
        Sql on = conditions.isEmpty() ? Sql.TRUE : Sql.join(" AND ", conditions);
        if (!right.callsJava()) {
            return Sql.of(
                    "(SELECT * FROM {} AS l {} (SELECT * FROM {} AS s WHERE {}) AS r ON {})",
                    left.from(),
                    join,
                    right.from(),
                    limit.counting(right.columns()),
                    on);
        }
        Sql table = names.next();
        return Sql.of(
                "(WITH {} AS MATERIALIZED {} SELECT * FROM {} AS l {} {} AS r ON {} WHERE {})",
                table,
                right.from(),
                left.from(),
                join,
                table,
                on,
                limit.holds(table, right.columns()));
    }
}
