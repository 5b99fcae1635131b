package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.List;

/** The numbers of the bins that a record counts in, as SQL: null for none, one row for each of several. */
final class BinNumbers {
    private BinNumbers() {}

    /** @param all whether a record with a timeframe is to count once more in a bin -1, which stands for all bins */
    static SqlValue of(Plan.TimeSeries series, Scope scope, boolean all, Query query) {
        SqlValue time = query.emit(series.time(), scope);
        return new SqlValue(
                series.spread() ? spread(time, series.bins(), all, query) : number(time, series.bins(), query),
                Kind.LONG);
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
                "(CASE WHEN {} >= {} AND {} < {} THEN ({} - {}) // {} END)",
                timestamp.sql(),
                Sql.number(bins.start()),
                timestamp.sql(),
                Sql.number(bins.end()),
                timestamp.sql(),
                Sql.number(bins.start()),
                Sql.number(bins.interval()));
    }

    private static Sql spread(SqlValue timeframe, Bins bins, boolean all, Query query) {
        if (timeframe.kind() != Kind.VALUE) {
            return Sql.of("NULL::BIGINT");
        }
        Sql first = edge(timeframe, bins, true, query);
        Sql last = edge(timeframe, bins, false, query);
        Sql numbers = Sql.of("range({}, {} + 1)", first, last);
        return Sql.of("unnest({})", all ? Sql.of("list_prepend(-1, {})", numbers) : numbers);
    }

    /** The first or last bin that a timeframe overlaps; null where it overlaps none. */
    private static Sql edge(SqlValue timeframe, Bins bins, boolean first, Query query) {
        return query.expressions()
                .functions()
                .call(Kind.LONG, List.of(timeframe), values -> edge(values[0], bins, first))
                .sql();
    }

    private static Value edge(Value value, Bins bins, boolean first) {
        if (!(value instanceof TimeframeValue(long start, long end))
                || start > end
                || start >= bins.end()
                || (end <= bins.start() && start < bins.start())) {
            return NullValue.NULL;
        }
        long within = first
                ? Math.max(start, bins.start())
                : Math.max(Math.max(start, bins.start()), Math.min(end, bins.end()) - 1);
        return Value.of((within - bins.start()) / bins.interval());
    }
}
