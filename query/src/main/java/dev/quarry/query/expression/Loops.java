package dev.quarry.query.expression;

import dev.quarry.query.expression.Evaluator.Node;
import dev.quarry.query.expression.Evaluator.Round;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.List;

/** Iterative expressions. Arrays that are none, or differ in length, give null. */
final class Loops {
    private Loops() {}

    static Node node(Node[] arrays, Node body, Expr.Fold fold) {
        return (row, context, round) -> {
            List<ArrayValue> inputs = new ArrayList<>(arrays.length);
            for (Node array : arrays) {
                if (!(array.evaluate(row, context, round) instanceof ArrayValue input)
                        || input.elements().size()
                                != (inputs.isEmpty() ? input : inputs.getFirst())
                                        .elements()
                                        .size()) {
                    return NullValue.NULL;
                }
                inputs.add(input);
            }
            int rounds = inputs.isEmpty() ? 0 : inputs.getFirst().elements().size();
            List<Value> results = new ArrayList<>(rounds);
            for (int i = 0; i < rounds; i++) {
                results.add(body.evaluate(row, context, new Round(i, inputs)));
            }
            return fold(results, fold, context);
        };
    }

    private static Value fold(List<Value> results, Expr.Fold fold, EvaluationContext context) {
        return switch (fold) {
            case COLLECT -> new ArrayValue(results);
            case ANY -> any(results);
            case AVG -> aggregate("avg", results, context);
            case MIN -> aggregate("min", results, context);
            case MAX -> aggregate("max", results, context);
            case SUM -> aggregate("sum", results, context);
        };
    }

    /** True when one is; null when there are only nulls; false otherwise, also for no rounds at all. */
    private static Value any(List<Value> results) {
        if (!results.isEmpty() && results.stream().allMatch(Value::isNull)) {
            return NullValue.NULL;
        }
        return Value.of(results.stream().anyMatch(result -> result instanceof BooleanValue(boolean b) && b));
    }

    private static Value aggregate(String name, List<Value> results, EvaluationContext context) {
        AggregateFunction.Accumulator accumulator = FunctionCatalogue.standard()
                .aggregate(name)
                .orElseThrow()
                .body()
                .start(context);
        results.forEach(result -> accumulator.add(new Value[] {result}));
        return accumulator.finish();
    }
}
