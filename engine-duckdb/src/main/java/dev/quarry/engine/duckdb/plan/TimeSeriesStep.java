package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Grouped;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import dev.quarry.query.plan.SeriesAggregation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code makeTimeseries}: aggregates per key and bin, then makes an array of the bins of each key. Values over all bins come
 * from a second grouping set of the first aggregation, in which the bin is {@code -1}.
 */
final class TimeSeriesStep {
    private final Plan.TimeSeries series;
    private final Query query;
    private final boolean hasScalars;

    private TimeSeriesStep(Plan.TimeSeries series, Query query) {
        this.series = series;
        this.query = query;
        this.hasScalars = series.aggregations().stream().anyMatch(SeriesAggregation::scalar);
    }

    static Rows rows(Rows input, Plan.TimeSeries series, Query query) {
        return new TimeSeriesStep(series, query).rows(input);
    }

    private Rows rows(Rows input) {
        Select all = query.single(input);
        Ref.Hidden bin = new Ref.Hidden("bin");
        SqlValue number = BinNumbers.of(series, all.scope(), hasScalars, query);
        List<AggregateStep.Key> keys = AggregateStep.addKeys(all, series.keys(), query);
        all.with(Scopes.hidden(all.scope(), bin, number));
        Select computed = query.over(all);
        computed.where(Sql.of("{} IS NOT NULL", computed.scope().resolve(bin).sql()));
        Map<SeriesAggregation, Ref.Hidden> values = new HashMap<>();
        series.aggregations().forEach(it -> values.put(it, new Ref.Hidden("aggregated")));
        Select perBin = perBin(computed, keys, bin, values, input.ordering());
        Select perKey = perKey(perBin, keys, bin, values);
        List<SortKey> order = series.keys().stream()
                .map(key -> new SortKey(new Expr.FieldRef(key.name(), key.expr().type()), false))
                .toList();
        return new Rows(List.of(perKey), Ordering.NONE.under(SortStep.addKeys(perKey, order, query)));
    }

    private Select perBin(
            Select computed,
            List<AggregateStep.Key> keys,
            Ref.Hidden bin,
            Map<SeriesAggregation, Ref.Hidden> values,
            Ordering ordering) {
        Scope scope = computed.scope();
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        List<Sql> groups = new ArrayList<>();
        for (AggregateStep.Key key : keys) {
            SqlValue group = scope.resolve(key.group());
            if (group.kind() != Kind.NULL) {
                groups.add(group.sql());
                definitions.put(key.value(), () -> Representative.ofPart(key, scope, query));
                definitions.put(key.group(), () -> group);
            }
        }
        SqlValue number = scope.resolve(bin);
        definitions.put(bin, () -> new SqlValue(Sql.of("COALESCE({}, -1)", number.sql()), Kind.LONG));
        Aggregations aggregations = new Aggregations(scope, ordering, query);
        values.forEach((aggregation, ref) -> definitions.put(ref, () -> aggregations.emit(aggregation.aggregation())));
        return new Select(
                new Grouped(computed, grouping(groups, number.sql()), definitions, query.names(), query.expressions()));
    }

    /** By key and bin; for values over all bins also by key alone. A timeframe brings a bin -1 of its own. */
    private List<Sql> grouping(List<Sql> groups, Sql bin) {
        List<Sql> withBin = new ArrayList<>(groups);
        withBin.add(bin);
        if (!hasScalars || series.spread()) {
            return withBin;
        }
        Sql whole = groups.isEmpty() ? Sql.of("NULL::VARCHAR") : Sql.join(", ", groups);
        return List.of(Sql.of("GROUPING SETS (({}, {}), ({}))", whole, bin, whole));
    }

    private Select perKey(
            Select perBin, List<AggregateStep.Key> keys, Ref.Hidden bin, Map<SeriesAggregation, Ref.Hidden> values) {
        Scope scope = perBin.scope();
        Map<Ref, Supplier<SqlValue>> definitions = new HashMap<>();
        List<Sql> groups = new ArrayList<>();
        for (AggregateStep.Key key : keys) {
            SqlValue group = scope.resolve(key.group());
            if (group.kind() != Kind.NULL) {
                groups.add(group.sql());
                definitions.put(Ref.Field.whole(key.name()), () -> Representative.ofGroups(key, scope));
            }
        }
        if (groups.isEmpty() && !(keys.isEmpty() && series.nonempty())) {
            groups.add(Sql.of("NULL::VARCHAR"));
        }
        Sql number = scope.resolve(bin).sql();
        values.forEach((aggregation, ref) -> definitions.put(
                Ref.Field.whole(aggregation.name()),
                () -> aggregation.scalar()
                        ? SeriesValues.single(aggregation, scope.resolve(ref), number, series.bins(), query)
                        : SeriesValues.array(aggregation, scope.resolve(ref), number, series.bins(), query)));
        return new Select(new Grouped(perBin, groups, definitions, query.names(), query.expressions()));
    }
}
