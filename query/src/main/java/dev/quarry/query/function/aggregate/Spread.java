package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;

/** Variance or standard deviation of a whole population, in one pass (Welford). */
final class Spread implements Accumulator {
    private final boolean root;
    private long count;
    private double mean;
    private double squares;
    private boolean failed;

    Spread(boolean root) {
        this.root = root;
    }

    @Override
    public void add(Value[] arguments) {
        if (arguments[0].isNull()) {
            return;
        }
        if (!Numbers.isNumber(arguments[0])) {
            failed = true;
            return;
        }
        double value = Numbers.toDouble(arguments[0]);
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    @Override
    public Value finish() {
        if (failed || count == 0) {
            return NullValue.NULL;
        }
        double variance = squares / count;
        return Numbers.finite(root ? Math.sqrt(variance) : variance);
    }
}
