package dev.quarry.reference;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Row;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.value.Sameness;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueOrder;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Rows grouped by values that are the same to DQL: null is one of them, and 1 is 1.0. Groups come in the order of their keys. */
final class Groups {
    record Group(List<Value> keys, List<RecordValue> rows) {}

    private Groups() {}

    static List<RecordValue> aggregate(List<RecordValue> rows, Plan.Aggregate plan, EvaluationContext context) {
        List<Expr> keys = plan.keys().stream().map(it -> it.expr()).toList();
        List<Group> groups = groups(rows, keys, context);
        if (keys.isEmpty() && groups.isEmpty()) {
            groups = List.of(new Group(List.of(), List.of()));
        }
        List<RecordValue> result = new ArrayList<>();
        for (Group group : groups) {
            SequencedMap<String, Value> members = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                members.put(plan.keys().get(i).name(), group.keys().get(i));
            }
            for (NamedAggregation aggregation : plan.aggregations()) {
                members.put(aggregation.name(), aggregated(group.rows(), aggregation, context));
            }
            result.add(new RecordValue(members));
        }
        return result;
    }

    static Value aggregated(List<RecordValue> rows, NamedAggregation aggregation, EvaluationContext context) {
        AggregateFunction.Accumulator accumulator =
                aggregation.function().body().start(context);
        for (RecordValue row : rows) {
            accumulator.add(aggregation.arguments().stream()
                    .map(it -> Evaluator.compile(it).evaluate(Row.of(row), context))
                    .toArray(Value[]::new));
        }
        return accumulator.finish();
    }

    /** To which keys are added. */
    static <T> Comparator<T> unordered() {
        return Comparator.comparingInt(it -> 0);
    }

    static List<RecordValue> dedup(List<RecordValue> rows, Plan.Dedup plan, EvaluationContext context) {
        return groups(Execution.sorted(rows, plan.sort(), context), plan.keys(), context).stream()
                .map(group -> group.rows().getFirst())
                .toList();
    }

    static List<Group> groups(List<RecordValue> rows, List<Expr> keys, EvaluationContext context) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (RecordValue row : rows) {
            List<Value> values = keys.stream()
                    .map(key -> Evaluator.compile(key).evaluate(Row.of(row), context))
                    .toList();
            Group group = groups.computeIfAbsent(
                    values.stream().map(ValueText::key).toList(),
                    key -> new Group(new ArrayList<>(values), new ArrayList<>()));
            for (int i = 0; i < values.size(); i++) {
                group.keys().set(i, Collections.min(List.of(group.keys().get(i), values.get(i)), Sameness.ORDER));
            }
            group.rows().add(row);
        }
        Comparator<Group> order = unordered();
        for (int i = 0; i < keys.size(); i++) {
            int at = i;
            order = order.thenComparing(group -> group.keys().get(at), ValueOrder.ASCENDING);
        }
        return groups.values().stream().sorted(order).toList();
    }
}
