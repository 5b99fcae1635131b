package dev.quarry.reference;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Named;
import dev.quarry.query.expression.Row;
import dev.quarry.query.plan.Flattening;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Members of records that become fields, and fields that become rows. */
final class Spreading {
    private Spreading() {}

    static List<RecordValue> spread(List<RecordValue> rows, Plan.Spread spread, EvaluationContext context) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows) {
            Value value = Evaluator.compile(spread.record()).evaluate(Row.of(row), context);
            SequencedMap<String, Value> members = new LinkedHashMap<>(row.members());
            if (value instanceof RecordValue inner) {
                Flattening.of(inner, spread.prefix(), spread.depth()).members().forEach((name, member) -> {
                    if (!spread.keepsExisting() || row.get(name).isNull()) {
                        members.put(name, member);
                    }
                });
            }
            result.add(new RecordValue(members));
        }
        return result;
    }

    static List<RecordValue> unpivot(List<RecordValue> rows, Plan.Unpivot unpivot, EvaluationContext context) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows) {
            unpivot.shown().shown(row).members().forEach((name, value) -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>();
                for (Named kept : unpivot.kept()) {
                    members.put(kept.name(), Evaluator.compile(kept.expr()).evaluate(Row.of(row), context));
                }
                members.put(Plan.Unpivot.FIELD, Value.of(name));
                members.put(Plan.Unpivot.TYPE, Value.of(value.type().typeName()));
                members.put(Plan.Unpivot.VALUE, value);
                result.add(new RecordValue(members));
            });
        }
        return result;
    }
}
