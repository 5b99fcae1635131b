package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.TableRows;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The order rows are in, carried as hidden columns and applied where it matters.
 *
 * @param isRequired whether the query asked for it; otherwise it only breaks ties
 */
record Ordering(List<Term> terms, boolean isRequired) {
    static final Ordering NONE = new Ordering(List.of(), false);

    /** The order in which the sources of the records had them. */
    static final Ordering OF_SCAN =
            new Ordering(List.of(new Term(Ref.ORIGIN_FILE, false), new Term(Ref.ORIGIN_OFFSET, false)), false);

    /** The order in which they were uploaded. */
    static final Ordering OF_TABLE = new Ordering(List.of(new Term(TableRows.POSITION, false)), false);

    Ordering {
        terms = List.copyOf(terms);
    }

    record Term(Ref.Hidden ref, boolean isDescending) {}

    /** These terms first; what was before breaks ties. */
    Ordering under(List<Term> first) {
        List<Term> all = new ArrayList<>(first);
        all.addAll(terms);
        return new Ordering(all, true);
    }

    /** Aggregates to the place of a group's first row, as one value to order by; null where rows have no order. */
    SqlValue firstPlace(Scope scope) {
        List<Sql> parts = new ArrayList<>();
        for (Term term : terms) {
            SqlValue key = scope.resolve(term.ref());
            if (key.kind() != Kind.NULL) {
                parts.add(key.sql());
                parts.add(Sql.string(term.isDescending() ? "DESC NULLS LAST" : "ASC NULLS LAST"));
            }
        }
        return parts.isEmpty()
                ? SqlValue.NULL
                : new SqlValue(Sql.of("min(create_sort_key({}))", Sql.join(", ", parts)), Kind.STRING);
    }

    /** For ORDER BY, over the columns that the scope resolves to. */
    List<Sql> in(Scope scope) {
        List<Sql> out = new ArrayList<>();
        for (Term term : terms) {
            SqlValue key = scope.resolve(term.ref());
            if (key.kind() != Kind.NULL) {
                out.add(
                        term.isDescending()
                                ? Sql.of("{} DESC NULLS LAST", key.sql())
                                : Sql.of("{} NULLS LAST", key.sql()));
            }
        }
        return out;
    }
}
