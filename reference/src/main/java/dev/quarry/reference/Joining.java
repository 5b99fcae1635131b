package dev.quarry.reference;

import dev.quarry.query.expression.CompiledExpr;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.expression.Row;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Rows of two sides, each compared with each. */
final class Joining {
    private final Plan.Join join;
    private final EvaluationContext context;

    private Joining(Plan.Join join, EvaluationContext context) {
        this.join = join;
        this.context = context;
    }

    static List<RecordValue> rows(
            List<RecordValue> left, List<RecordValue> right, Plan.Join join, EvaluationContext context) {
        return new Joining(join, context).rows(left, right);
    }

    /** What is kept of a sub-query: its keys, and the fields that come along; of rows with the same keys maybe the first. */
    private void checkSize(List<RecordValue> right) {
        SubQuerySize size = new SubQuerySize(context.limits().subQueryBytes());
        Set<List<String>> seen = new HashSet<>();
        for (RecordValue row : right) {
            List<Value> keys =
                    join.keys().stream().map(key -> value(key.right(), row)).toList();
            boolean first = seen.add(keys.stream().map(ValueText::key).toList());
            if (first || join.kind() != JoinKind.FIRST) {
                keys.forEach(size::add);
                together(RecordValue.EMPTY, row).members().values().forEach(size::add);
            }
        }
    }

    private List<RecordValue> rows(List<RecordValue> left, List<RecordValue> right) {
        checkSize(right);
        List<RecordValue> result = new ArrayList<>();
        boolean[] matched = new boolean[right.size()];
        for (RecordValue row : left) {
            boolean found = false;
            for (int i = 0; i < right.size(); i++) {
                boolean wanted = !found || join.kind() != JoinKind.FIRST;
                if (wanted && matches(row, right.get(i))) {
                    result.add(together(row, right.get(i)));
                    matched[i] = true;
                    found = true;
                }
            }
            if (!found && join.kind() != JoinKind.INNER) {
                result.add(together(row, RecordValue.EMPTY));
            }
        }
        for (int i = 0; i < right.size() && join.kind() == JoinKind.OUTER; i++) {
            if (!matched[i]) {
                result.add(together(RecordValue.EMPTY, right.get(i)));
            }
        }
        return result;
    }

    private boolean matches(RecordValue left, RecordValue right) {
        for (KeyPair key : join.keys()) {
            Value a = value(key.left(), left);
            Value b = value(key.right(), right);
            if (a.isNull() || !Comparison.same(a, b)) {
                return false;
            }
        }
        return true;
    }

    private RecordValue together(RecordValue left, RecordValue right) {
        SequencedMap<String, Value> added = new LinkedHashMap<>();
        for (Named field : join.fields()) {
            added.put(field.name(), value(field.expr(), right));
        }
        join.tailPrefix()
                .ifPresent(prefix -> right.members().forEach((name, value) -> {
                    if (!join.right().shape().fields().containsKey(name) && !value.isNull()) {
                        added.put(prefix + name, value);
                    }
                }));
        return Execution.with(left, added);
    }

    private Value value(Expr expr, RecordValue row) {
        return Evaluator.compile(expr).evaluate(Row.of(row), context);
    }

    static List<RecordValue> membership(
            List<RecordValue> input, List<RecordValue> right, Plan.Membership plan, EvaluationContext context) {
        String field = plan.right().shape().fields().firstEntry().getKey();
        List<Value> values =
                right.stream().flatMap(row -> elements(row.get(field)).stream()).toList();
        SubQuerySize size = new SubQuerySize(context.limits().subQueryBytes());
        values.forEach(size::add);
        CompiledExpr needle = Evaluator.compile(plan.needle());
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : input) {
            Value wanted = needle.evaluate(Row.of(row), context);
            Value mark = plan.each() ? eachContained(wanted, values) : contained(wanted, values);
            result.add(Execution.with(row, Map.of(plan.name(), mark)));
        }
        return result;
    }

    private static Value eachContained(Value needles, List<Value> values) {
        return needles instanceof ArrayValue(List<Value> elements)
                ? new ArrayValue(
                        elements.stream().map(it -> contained(it, values)).toList())
                : NullValue.NULL;
    }

    private static Value contained(Value needle, List<Value> values) {
        return needle.isNull()
                ? NullValue.NULL
                : Value.of(elements(needle).stream()
                        .anyMatch(a -> !a.isNull() && values.stream().anyMatch(b -> Comparison.same(a, b))));
    }

    private static List<Value> elements(Value value) {
        return value instanceof ArrayValue(List<Value> elements) ? elements : List.of(value);
    }
}
