package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.List;

/**
 * Sub-queries whose values are kept in memory while others are compared with them must not be larger than 128 MB. There
 * are two ways to hold them to that.
 */
public final class SizeLimit {
    /** Part of the error's message. */
    public static final String EXCEEDED = "QUARRY_SUB_QUERY_TOO_LARGE";

    private static final long BYTES = 128L << 20;

    private SizeLimit() {}

    /** Counts while rows pass. */
    @FunctionalInterface
    public interface Counter {
        /** A condition that is true for every row, and fails with the message once sizes add up to more than the limit. */
        Sql within(Sql size, long limit, String message);
    }

    /**
     * A condition in a SELECT that reads the rows. Columns are computed again for it, so they should cost little.
     *
     * @param columns all of its columns
     */
    public static Sql counting(List<SqlValue> columns, Counter counter) {
        return counter.within(sizes(columns), BYTES, EXCEEDED);
    }

    /**
     * A condition that is true, or fails when the rows are too large.
     *
     * @param relation named by {@code WITH}, so that it is computed once
     * @param columns all of its columns, in a SELECT that reads it
     */
    public static Sql holds(Sql relation, List<SqlValue> columns) {
        return Sql.of(
                "(SELECT CASE WHEN sum({}) > {} THEN error({}) ELSE true END FROM {} AS s)",
                sizes(columns),
                Sql.number(BYTES),
                Sql.string(EXCEEDED),
                relation);
    }

    private static Sql sizes(List<SqlValue> columns) {
        return Sql.join(" + ", columns.stream().map(SizeLimit::size).toList());
    }

    private static Sql size(SqlValue column) {
        return column.kind() == Kind.STRING || column.kind().isText()
                ? Sql.of("COALESCE(strlen({}), 0)", column.sql())
                : Sql.of("8");
    }
}
