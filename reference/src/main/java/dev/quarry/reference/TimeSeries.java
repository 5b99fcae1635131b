package dev.quarry.reference;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.SeriesAggregation;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records sorted into bins of time, and each bin aggregated on its own. */
final class TimeSeries {
    private final Plan.TimeSeries plan;
    private final EvaluationContext context;

    private TimeSeries(Plan.TimeSeries plan, EvaluationContext context) {
        this.plan = plan;
        this.context = context;
    }

    static List<RecordValue> rows(List<RecordValue> rows, Plan.TimeSeries plan, EvaluationContext context) {
        return new TimeSeries(plan, context).rows(rows);
    }

    private List<RecordValue> rows(List<RecordValue> rows) {
        List<RecordValue> within =
                rows.stream().filter(row -> !bins(row).isEmpty()).toList();
        List<Expr> keys = plan.keys().stream().map(it -> it.expr()).toList();
        List<Groups.Group> groups = Groups.groups(within, keys, context);
        if (groups.isEmpty() && keys.isEmpty() && plan.nonempty()) {
            groups = List.of(new Groups.Group(List.of(), List.of()));
        }
        return groups.stream().map(this::row).toList();
    }

    private RecordValue row(Groups.Group group) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            members.put(plan.keys().get(i).name(), group.keys().get(i));
        }
        for (SeriesAggregation aggregation : plan.aggregations()) {
            members.put(aggregation.name(), value(group.rows(), aggregation));
        }
        return new RecordValue(members);
    }

    private Value value(List<RecordValue> rows, SeriesAggregation aggregation) {
        if (aggregation.scalar()) {
            Value all = rows.isEmpty() ? NullValue.NULL : Groups.aggregated(rows, aggregation.aggregation(), context);
            return aggregation.single(all, plan.bins());
        }
        SortedMap<Integer, List<RecordValue>> perBin = new TreeMap<>();
        for (RecordValue row : rows) {
            bins(row)
                    .forEach(bin ->
                            perBin.computeIfAbsent(bin, it -> new ArrayList<>()).add(row));
        }
        SortedMap<Integer, Value> values = new TreeMap<>();
        perBin.forEach(
                (bin, records) -> values.put(bin, Groups.aggregated(records, aggregation.aggregation(), context)));
        return aggregation.array(values, plan.bins());
    }

    /** The bins in which a record counts. */
    private List<Integer> bins(RecordValue row) {
        List<Integer> found = new ArrayList<>();
        Value time = Evaluator.compile(plan.time()).evaluate(row::get, context);
        Bins bins = plan.bins();
        for (int i = 0; i < bins.count(); i++) {
            long start = bins.start() + i * bins.interval();
            if (overlaps(time, start, start + bins.interval())) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a time is within a bin, or a timeframe overlaps it; one without length is a time. */
    private boolean overlaps(Value time, long start, long end) {
        return switch (time) {
            case TimestampValue it when !plan.spread() -> it.nanos() >= start && it.nanos() < end;
            case TimeframeValue it
            when plan.spread() ->
                it.start() < end && (it.end() > start || it.start() >= start) && it.start() <= it.end();
            default -> false;
        };
    }
}
