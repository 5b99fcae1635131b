package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.java.KindCodec;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.SeriesAggregation;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of one key out of what was aggregated per bin. */
final class SeriesValues {
    private SeriesValues() {}

    /** The array with a value for each bin: SQL collects what there is, Java puts it in its place. */
    static SqlValue array(SeriesAggregation aggregation, SqlValue value, Sql bin, Bins bins, Query query) {
        Kind kind = value.kind();
        Sql collected = Sql.of(
                "COALESCE(to_json(list([({})::VARCHAR, ({})::VARCHAR]) FILTER (WHERE {} >= 0 AND {} IS NOT NULL))::VARCHAR, '[]')",
                bin,
                value.sql(),
                bin,
                value.sql());
        return query.expressions()
                .functions()
                .call(
                        ExpressionEmitter.kindOf(aggregation.type()),
                        List.of(new SqlValue(collected, Kind.JSON)),
                        values -> aggregation.array(byBin(values[0], kind), bins));
    }

    private static SortedMap<Integer, Value> byBin(Value pairs, Kind kind) {
        SortedMap<Integer, Value> values = new TreeMap<>();
        for (Value pair : ((ArrayValue) pairs).elements()) {
            List<Value> parts = ((ArrayValue) pair).elements();
            String number = ((StringValue) parts.get(0)).value();
            values.put(Integer.parseInt(number), KindCodec.decode(kind, ((StringValue) parts.get(1)).value()));
        }
        return values;
    }

    /** The value over all bins. */
    static SqlValue single(SeriesAggregation aggregation, SqlValue value, Sql bin, Bins bins, Query query) {
        Sql all = Sql.of("any_value({}) FILTER (WHERE {} = -1)", value.sql(), bin);
        return query.expressions()
                .functions()
                .call(
                        ExpressionEmitter.kindOf(aggregation.type()),
                        List.of(new SqlValue(all, value.kind())),
                        values -> aggregation.single(values[0], bins));
    }
}
