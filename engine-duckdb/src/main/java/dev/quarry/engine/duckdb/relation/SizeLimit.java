package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sub-queries whose values are kept in memory while others are compared with them must not be too large. There are two ways
 * to hold them to that.
 *
 * @param bytes see {@link dev.quarry.query.expression.QueryLimits#subQueryBytes}
 */
public record SizeLimit(long bytes, Counter counter) {
    private static final String MARK = "QUARRY_SUB_QUERY_LARGER_THAN_";
    private static final Pattern EXCEEDED = Pattern.compile(MARK + "(\\d+)");

    /** Counts while rows pass. */
    @FunctionalInterface
    public interface Counter {
        /** A condition that is true for every row, and fails with the message once sizes add up to more than the limit. */
        Sql within(Sql size, long limit, String message);
    }

    /** The limit that was exceeded, if that is what a query failed with. */
    public static OptionalLong exceeded(String failure) {
        Matcher matcher = EXCEEDED.matcher(failure);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /**
     * A condition in a SELECT that reads the rows. Columns are computed again for it, so they should cost little.
     *
     * @param columns all of its columns
     */
    public Sql counting(List<SqlValue> columns) {
        return counter.within(sizes(columns), bytes, MARK + bytes);
    }

    /**
     * A condition that is true, or fails when the rows are too large.
     *
     * @param relation named by {@code WITH}, so that it is computed once
     * @param columns all of its columns, in a SELECT that reads it
     */
    public Sql holds(Sql relation, List<SqlValue> columns) {
        return Sql.of(
                "(SELECT CASE WHEN sum({}) > {} THEN error({}) ELSE true END FROM {} AS s)",
                sizes(columns),
                Sql.number(bytes),
                Sql.string(MARK + bytes),
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
