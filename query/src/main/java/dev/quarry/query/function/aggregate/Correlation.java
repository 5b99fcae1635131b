package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction.Accumulator;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;

/** Pearson's correlation in one pass, over the rows that have both values. */
final class Correlation implements Accumulator {
    private long count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;
    private boolean failed;

    @Override
    public void add(Value[] arguments) {
        if (arguments[0].isNull() || arguments[1].isNull()) {
            return;
        }
        if (!Numbers.isNumber(arguments[0]) || !Numbers.isNumber(arguments[1])) {
            failed = true;
            return;
        }
        double x = Numbers.toDouble(arguments[0]);
        double y = Numbers.toDouble(arguments[1]);
        count++;
        double distanceX = x - meanX;
        double distanceY = y - meanY;
        meanX += distanceX / count;
        meanY += distanceY / count;
        squaresX += distanceX * (x - meanX);
        squaresY += distanceY * (y - meanY);
        products += distanceX * (y - meanY);
    }

    @Override
    public Value finish() {
        double scale = squaresX * squaresY;
        double length =
                scale > 0 && Double.isFinite(scale) ? Math.sqrt(scale) : Math.sqrt(squaresX) * Math.sqrt(squaresY);
        return failed || length == 0 ? NullValue.NULL : Numbers.finite(Math.clamp(products / length, -1.0, 1.0));
    }
}
