package dev.quarry.query.function.scalar;

import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Arrays as series of numbers in which nulls are gaps. Elements of other types make the result null, except in diff. */
final class Series {
    private static final Value ZERO = Value.of(0L);

    private Series() {}

    private static boolean isSeries(List<Value> elements) {
        return elements.stream().allMatch(element -> element.isNull() || Numbers.isNumber(element));
    }

    static Value cumulativeSum(List<Value> elements) {
        if (!isSeries(elements)) {
            return NullValue.NULL;
        }
        List<Value> totals = new ArrayList<>(elements.size());
        Value total = NullValue.NULL;
        for (Value element : elements) {
            if (!element.isNull()) {
                total = total.isNull() ? element : Arithmetic.add(total, element);
                if (total.isNull()) {
                    return NullValue.NULL;
                }
            }
            totals.add(total);
        }
        return new ArrayValue(totals);
    }

    static Value delta(List<Value> elements) {
        if (!isSeries(elements)) {
            return NullValue.NULL;
        }
        List<Value> deltas = new ArrayList<>(elements.size());
        Value previous = NullValue.NULL;
        for (Value element : elements) {
            Value delta = Arithmetic.subtract(element, previous);
            boolean decrease = !delta.isNull() && ValueOrder.ASCENDING.compare(delta, ZERO) < 0;
            deltas.add(decrease ? Arithmetic.subtract(delta, delta) : delta);
            previous = element.isNull() ? previous : element;
        }
        return new ArrayValue(deltas);
    }

    static Value diff(List<Value> elements) {
        List<Value> differences = new ArrayList<>(elements.size());
        Value previous = NullValue.NULL;
        for (Value element : elements) {
            differences.add(Arithmetic.subtract(element, previous));
            previous = element;
        }
        return new ArrayValue(differences);
    }

    static Value moving(List<Value> elements, int window, ToDoubleFunction<DoubleStream> fold) {
        if (!isSeries(elements)) {
            return NullValue.NULL;
        }
        List<Value> results = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            List<Value> part = elements.subList(Math.max(0, i + 1 - window), i + 1).stream()
                    .filter(element -> !element.isNull())
                    .toList();
            results.add(
                    part.isEmpty()
                            ? NullValue.NULL
                            : Numbers.finite(fold.applyAsDouble(part.stream().mapToDouble(Numbers::toDouble))));
        }
        return new ArrayValue(results);
    }

    /** Nulls before the first number and after the last one stay. */
    static Value impute(List<Value> elements) {
        if (!isSeries(elements)) {
            return NullValue.NULL;
        }
        List<Value> filled = new ArrayList<>(elements);
        int known = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).isNull()) {
                continue;
            }
            if (known >= 0) {
                fill(filled, known, i);
            }
            known = i;
        }
        return new ArrayValue(filled);
    }

    /** The line of least squares through the numbers, continued; null without a number. */
    static Value forecast(List<Value> elements, int horizon) {
        if (!isSeries(elements) || elements.stream().allMatch(Value::isNull)) {
            return NullValue.NULL;
        }
        double count = 0;
        double meanPosition = 0;
        double mean = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isNull()) {
                double value = Numbers.toDouble(elements.get(i));
                double distance = i - meanPosition;
                count++;
                meanPosition += distance / count;
                mean += (value - mean) / count;
                squares += distance * (i - meanPosition);
                products += distance * (value - mean);
            }
        }
        double slope = squares == 0 ? 0 : products / squares;
        List<Value> values = new ArrayList<>(horizon);
        for (int i = 0; i < horizon; i++) {
            values.add(Numbers.finite(mean + slope * (elements.size() + i - meanPosition)));
        }
        return new ArrayValue(values);
    }

    private static void fill(List<Value> filled, int from, int to) {
        double start = Numbers.toDouble(filled.get(from));
        double end = Numbers.toDouble(filled.get(to));
        for (int i = from + 1; i < to; i++) {
            double part = (double) (i - from) / (to - from);
            filled.set(i, Numbers.finite(start * (1 - part) + end * part));
        }
    }
}
