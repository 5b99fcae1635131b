package dev.quarry.query.expression;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueSize;
import java.util.List;

/** Turns expressions into closures, so that no row walks the tree again. */
public final class Evaluator {
    private static final Node[] NO_NODES = {};

    private Evaluator() {}

    public static CompiledExpr compile(Expr expr) {
        Node node = node(expr);
        return (row, context) -> node.evaluate(row, context, Round.NONE);
    }

    /** What a {@link CompiledExpr} consists of. */
    @FunctionalInterface
    interface Node {
        Value evaluate(Row row, EvaluationContext context, Round round);
    }

    /** A round of a loop: the number of the round and the loop's arrays. */
    record Round(int index, List<ArrayValue> arrays) {
        static final Round NONE = new Round(0, List.of());

        Value element(int slot) {
            return slot < arrays.size() ? arrays.get(slot).elements().get(index) : NullValue.NULL;
        }
    }

    static Node node(Expr expr) {
        return switch (expr) {
            case Expr.Constant(Value value) -> (row, context, round) -> value;
            case Expr.FieldRef field -> {
                String name = field.name();
                yield (row, context, round) -> row.get(name);
            }
            case Expr.WholeRow whole -> (row, context, round) -> whole.shape().shown(row.all());
            case Expr.MemberRef member -> {
                Node target = node(member.target());
                String name = member.name();
                yield (row, context, round) -> member(target.evaluate(row, context, round), name);
            }
            case Expr.ElementRef element -> {
                Node target = node(element.target());
                long index = element.index();
                yield (row, context, round) -> element(target.evaluate(row, context, round), index);
            }
            case Expr.Call call -> call(call.function().body(), nodes(call.arguments()));
            case Expr.CurrentElement current -> {
                int slot = current.slot();
                yield (row, context, round) -> round.element(slot);
            }
            case Expr.CurrentIndex index -> (row, context, round) -> Value.of((long) round.index());
            case Expr.Loop loop -> Loops.node(nodes(loop.arrays()), node(loop.body()), loop.fold());
        };
    }

    private static Node[] nodes(List<Expr> exprs) {
        return exprs.stream().map(Evaluator::node).toList().toArray(NO_NODES);
    }

    private static Node call(ScalarFunction.Body body, Node[] arguments) {
        return (row, context, round) -> {
            Value[] values = new Value[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].evaluate(row, context, round);
            }
            ValueSize.check(values);
            Value result = body.apply(values, context);
            ValueSize.check(result);
            return result;
        };
    }

    /** {@code target[name]}. */
    public static Value member(Value target, String name) {
        return switch (target) {
            case RecordValue r -> r.get(name);
            case TimeframeValue(long start, long end) ->
                switch (name) {
                    case "start" -> new TimestampValue(start);
                    case "end" -> new TimestampValue(end);
                    default -> NullValue.NULL;
                };
            default -> NullValue.NULL;
        };
    }

    /** {@code target[index]}, from the end when negative. */
    public static Value element(Value target, long index) {
        if (!(target instanceof ArrayValue(List<Value> elements))) {
            return NullValue.NULL;
        }
        long position = index < 0 ? elements.size() + index : index;
        return position >= 0 && position < elements.size() ? elements.get((int) position) : NullValue.NULL;
    }
}
