package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import java.math.BigInteger;

/** The sum, or mean, of numbers or of durations; null for other values, for a mix of the two and for none. */
final class Sum implements Accumulator {
    private final boolean mean;
    private double numbers;
    private long numberCount;
    private BigInteger nanos = BigInteger.ZERO;
    private long durationCount;
    private boolean failed;

    Sum(boolean mean) {
        this.mean = mean;
    }

    @Override
    public void add(Value[] arguments) {
        switch (arguments[0]) {
            case LongValue(long x) -> addNumber((double) x);
            case DoubleValue(double x) -> addNumber(x);
            case DurationValue(long x) -> {
                nanos = nanos.add(BigInteger.valueOf(x));
                durationCount++;
            }
            case NullValue n -> {}
            default -> failed = true;
        }
    }

    private void addNumber(double number) {
        numbers += number;
        numberCount++;
    }

    @Override
    public Value finish() {
        if (failed || (numberCount > 0) == (durationCount > 0)) {
            return NullValue.NULL;
        }
        if (numberCount > 0) {
            return Numbers.finite(mean ? numbers / numberCount : numbers);
        }
        if (mean) {
            return Arithmetic.duration(nanos.doubleValue() / durationCount);
        }
        return nanos.bitLength() < Long.SIZE ? new DurationValue(nanos.longValue()) : NullValue.NULL;
    }
}
