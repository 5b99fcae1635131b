package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.List;

/** The numbers of the bins that a record counts in, as SQL: null for none, one row for each of several. */
final class BinNumbers {
    private BinNumbers() {}

    /** @param all whether a record with a timeframe is to count once more in a bin -1, which stands for all bins */
    static SqlValue of(Plan.TimeSeries series, Scope scope, boolean all, Query query) {
        SqlValue time = query.emit(series.time(), scope);
        return new SqlValue(
                series.spread() ? spread(time, series.bins(), all) : number(time, series.bins(), query), Kind.LONG);
    }

    private static Sql number(SqlValue time, Bins bins, Query query) {
        SqlValue timestamp = time.kind().isText()
                ? query.expressions()
                        .functions()
                        .call(
                                Kind.TIMESTAMP,
                                List.of(time),
                                values -> values[0] instanceof TimestampValue ? values[0] : NullValue.NULL)
                : time;
        if (timestamp.kind() != Kind.TIMESTAMP) {
            return Sql.of("NULL::BIGINT");
        }
        return Sql.of(
                "(CASE WHEN {} >= {} AND {} < {} THEN {} END)",
                timestamp.sql(),
                Sql.number(bins.start()),
                timestamp.sql(),
                Sql.number(bins.end()),
                number(timestamp.sql(), bins));
    }

    private static Sql spread(SqlValue timeframe, Bins bins, boolean all) {
        if (timeframe.kind() != Kind.VALUE) {
            return Sql.of("NULL::BIGINT");
        }
        // The text of a timeframe: F"start/end".
        Sql edges = Sql.of(
                "(CASE WHEN starts_with({}, 'F\"') THEN string_split(substr({}, 3, length({}) - 3), '/')::BIGINT[] END)",
                timeframe.sql(),
                timeframe.sql(),
                timeframe.sql());
        Sql first = Sql.of("greatest(t[1], {})", Sql.number(bins.start()));
        Sql last = Sql.of("greatest({}, least(t[2], {}) - 1)", first, Sql.number(bins.end()));
        Sql numbers = Sql.of("range({}, {} + 1)", number(first, bins), number(last, bins));
        return Sql.of(
                "unnest(list_transform([{}], lambda t: CASE WHEN {} THEN {} END)[1])",
                edges,
                overlaps(bins),
                all ? Sql.of("list_prepend(-1, {})", numbers) : numbers);
    }

    /** An empty timeframe counts in the bin it lies in. */
    private static Sql overlaps(Bins bins) {
        return Sql.of(
                "t[1] <= t[2] AND t[1] < {} AND (t[2] > {} OR t[1] >= {})",
                Sql.number(bins.end()),
                Sql.number(bins.start()),
                Sql.number(bins.start()));
    }

    private static Sql number(Sql time, Bins bins) {
        return Sql.of("(({} - {}) // {})", time, Sql.number(bins.start()), Sql.number(bins.interval()));
    }
}
