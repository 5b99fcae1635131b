package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values that are the same to DQL, but not written in one way: 0, 0.0 and -0.0, also inside arrays and records. */
public final class Sameness {
    /** A long, then a double, then the zero with a minus. */
    private static final Comparator<Value> NUMBERS = Comparator.comparing((Value it) -> it instanceof DoubleValue)
            .thenComparing(it -> it instanceof DoubleValue(double x) && x == 0 && 1 / x < 0);

    /** Of values that are the same, the smallest stands for all: their first number that is not written in one way decides. */
    public static final Comparator<Value> ORDER = Sameness::compare;

    private Sameness() {}

    private static int compare(Value a, Value b) {
        List<Value> ours = numbers(a);
        List<Value> others = numbers(b);
        for (int i = 0; i < ours.size(); i++) {
            int order = NUMBERS.compare(ours.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Value> numbers(Value value) {
        return switch (value) {
            case LongValue it -> List.of(it);
            case DoubleValue it -> List.of(it);
            case ArrayValue it -> numbers(it.elements());
            case RecordValue it -> numbers(List.copyOf(it.members().values()));
            default -> List.of();
        };
    }

    private static List<Value> numbers(List<Value> values) {
        List<Value> numbers = new ArrayList<>();
        values.forEach(it -> numbers.addAll(numbers(it)));
        return numbers;
    }
}
