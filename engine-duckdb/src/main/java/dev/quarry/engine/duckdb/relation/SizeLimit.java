package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.List;

/** Sub-queries whose values are kept in memory while others are compared with them must not be larger than 128 MB. */
public final class SizeLimit {
    /** Part of the error's message. */
    public static final String EXCEEDED = "QUARRY_SUB_QUERY_TOO_LARGE";

    private static final long BYTES = 128L << 20;

    private SizeLimit() {}

    /**
     * The same rows, or an error if they are too large.
     *
     * @param columns all of its columns, in a SELECT that reads it
     */
    public static Sql checked(Sql relation, List<SqlValue> columns, Names names) {
        Sql total = names.next();
        List<Sql> sizes = columns.stream().map(SizeLimit::size).toList();
        return Sql.of(
                "(SELECT * FROM (SELECT *, sum({}) OVER () AS {} FROM {} AS s) AS s WHERE CASE WHEN {} > {} THEN error({}) ELSE true END)",
                Sql.join(" + ", sizes),
                total,
                relation,
                Sql.column(total),
                Sql.number(BYTES),
                Sql.string(EXCEEDED));
    }

    private static Sql size(SqlValue column) {
        return column.kind() == Kind.STRING || column.kind().isText()
                ? Sql.of("COALESCE(strlen({}), 0)", column.sql())
                : Sql.of("8");
    }
}
