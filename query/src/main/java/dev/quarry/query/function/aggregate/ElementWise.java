package dev.quarry.query.function.aggregate;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.List;

/** An aggregation of one argument applied to each position of arrays. */
final class ElementWise implements AggregateFunction.Accumulator {
    private final AggregateFunction.Body body;
    private final EvaluationContext context;
    private final List<AggregateFunction.Accumulator> positions = new ArrayList<>();
    private boolean begun;
    private boolean failed;

    private ElementWise(AggregateFunction.Body body, EvaluationContext context) {
        this.body = body;
        this.context = context;
    }

    static AggregateFunction of(AggregateFunction function) {
        return new AggregateFunction(
                function.name() + "[]",
                function.parameters(),
                types -> Type.ARRAY,
                function.description(),
                List.of(),
                context -> new ElementWise(function.body(), context));
    }

    @Override
    public void add(Value[] arguments) {
        if (arguments[0].isNull()) {
            return;
        }
        if (!(arguments[0] instanceof ArrayValue(List<Value> elements))
                || (begun && elements.size() != positions.size())) {
            failed = true;
            return;
        }
        begun = true;
        for (int i = 0; i < elements.size(); i++) {
            if (i == positions.size()) {
                positions.add(body.start(context));
            }
            positions.get(i).add(new Value[] {elements.get(i)});
        }
    }

    @Override
    public Value finish() {
        return failed || !begun
                ? NullValue.NULL
                : new ArrayValue(positions.stream()
                        .map(AggregateFunction.Accumulator::finish)
                        .toList());
    }
}
