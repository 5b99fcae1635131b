package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One SELECT without its output columns: where it reads, what names mean, which rows stay. Built step by step. */
public final class Select {
    private final Source source;
    private Scope scope;
    private final List<Sql> definitions = new ArrayList<>();
    private final List<Sql> conditions = new ArrayList<>();
    private List<Sql> orderBy = List.of();
    private OptionalLong limit = OptionalLong.empty();

    public Select(Source source) {
        this.source = source;
        this.scope = source;
    }

    public Scope scope() {
        return scope;
    }

    /** Replaces what names mean from here on; conditions already added keep their meaning. */
    public Select with(Scope newScope) {
        scope = newScope;
        return this;
    }

    /** Gives the rows of another query a name, under which expressions of this SELECT can read them. */
    public Select define(Sql name, Sql query) {
        definitions.add(Sql.of("{} AS MATERIALIZED ({})", name, query));
        return this;
    }

    public Select where(Sql condition) {
        conditions.add(condition);
        return this;
    }

    /** Says that a condition holds only where a value is equal to a constant, see {@link Source#select}. */
    public Select whereEqual(SqlValue value, String constant) {
        source.select(value, constant);
        value.within().ifPresent(text -> whereHolds(new SqlValue(text, Kind.STRING), constant));
        return this;
    }

    /** Says that a condition holds only where a JSON text holds a string, see {@link Source#require}. */
    Select whereHolds(SqlValue text, String string) {
        source.require(text, string);
        text.within().ifPresent(outer -> whereHolds(new SqlValue(outer, Kind.STRING), string));
        return this;
    }

    /** Orders and cuts; the SELECT must not be changed after this, only be read by another. */
    public Select first(long count, List<Sql> order) {
        limit = OptionalLong.of(count);
        orderBy = order;
        return this;
    }

    public Select orderBy(List<Sql> order) {
        orderBy = order;
        return this;
    }

    /** The text with these expressions as columns. */
    public Sql render(List<Sql> columns, List<Sql> groupBy) {
        List<Sql> clauses = new ArrayList<>();
        if (!definitions.isEmpty()) {
            clauses.add(Sql.of("WITH {}", Sql.join(", ", definitions)));
        }
        clauses.add(Sql.of("SELECT {}", columns.isEmpty() ? Sql.of("1") : Sql.join(", ", columns)));
        clauses.add(Sql.of("FROM {} AS s", source.from()));
        if (!conditions.isEmpty()) {
            clauses.add(Sql.of("WHERE {}", Sql.join(" AND ", conditions)));
        }
        if (!groupBy.isEmpty()) {
            clauses.add(Sql.of("GROUP BY {}", Sql.join(", ", groupBy)));
        }
        if (!orderBy.isEmpty()) {
            clauses.add(Sql.of("ORDER BY {}", Sql.join(", ", orderBy)));
        }
        limit.ifPresent(count -> clauses.add(Sql.of("LIMIT {}", Sql.number(count))));
        return Sql.join("\n", clauses);
    }
}
