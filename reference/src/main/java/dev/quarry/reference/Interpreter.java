package dev.quarry.reference;

import dev.quarry.query.analysis.DataObjects;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueTooLargeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Runs plans over lists of records, step by step as they say.
 *
 * <p>Rows of open shapes keep their hidden fields while the query runs; they are dropped from the result unless the query
 * selected them.
 */
public final class Interpreter implements Engine {
    private final Map<String, List<RecordValue>> records;

    /**
     * An interpreter over records.
     *
     * @param records those of each data object and lookup table, by name; {@code timestamp} of a data object's is compared
     *     with the timeframe where it is a timestamp
     */
    public Interpreter(Map<String, List<RecordValue>> records) {
        this.records = Map.copyOf(records);
    }

    @Override
    public ResultCursor execute(Plan plan, EvaluationContext context) {
        try {
            List<RecordValue> rows = new Execution(records, context).rows(plan);
            return new ListCursor(
                    rows.stream().map(row -> delivered(row, plan.shape())).toList());
        } catch (ValueTooLargeException e) {
            throw QueryException.valueTooLarge(e);
        }
    }

    /** Known fields first; nulls only where the shape is closed. */
    private static RecordValue delivered(RecordValue row, Shape shape) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (String name : shape.fields().keySet()) {
            Value value = row.get(name);
            if (!shape.isOpen() || !value.isNull()) {
                members.put(name, value);
            }
        }
        row.members().forEach((name, value) -> {
            boolean shown = shape.isOpen()
                    && !shape.fields().containsKey(name)
                    && DataObjects.hiddenField(name).isEmpty();
            if (shown && value != NullValue.NULL) {
                members.put(name, value);
            }
        });
        return new RecordValue(members);
    }
}
