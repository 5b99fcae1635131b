package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.Optional;

/** A filter that compares {@code timestamp} with a constant narrows the timeframe of the source. */
final class TimesIntoScan implements Rule {
    private static final String TIMESTAMP = "timestamp";

    @Override
    public Optional<Plan> apply(Plan step) {
        if (!(step instanceof Plan.Filter filter)
                || !(filter.input() instanceof Plan.Scan scan)
                || !Type.TIMESTAMP.equals(scan.shape().fields().get(TIMESTAMP))) {
            return Optional.empty();
        }
        return times(filter.condition())
                .map(it -> intersection(scan.range(), it))
                .filter(it -> it.start() < Long.MAX_VALUE)
                .map(it -> new Plan.Scan(scan.dataObject(), it, scan.buckets(), scan.samplingRatio(), scan.shape()));
    }

    private static TimeRange intersection(TimeRange a, TimeRange b) {
        long start = Math.max(a.start(), b.start());
        return new TimeRange(start, Math.max(start, Math.min(a.end(), b.end())));
    }

    /** The times for which the condition is true. */
    private static Optional<TimeRange> times(Expr condition) {
        if (!(condition instanceof Expr.Call call) || call.arguments().size() != 2) {
            return Optional.empty();
        }
        String operator = call.function().name();
        Expr left = call.arguments().get(0);
        Expr right = call.arguments().get(1);
        return isTimestamp(left)
                ? constant(right).flatMap(time -> times(operator, time))
                : isTimestamp(right)
                        ? constant(left).flatMap(time -> times(mirrored(operator), time))
                        : Optional.empty();
    }

    private static Optional<TimeRange> times(String operator, long time) {
        if (time == Long.MAX_VALUE) {
            return Optional.empty();
        }
        return switch (operator) {
            case ">=" -> Optional.of(new TimeRange(time, Long.MAX_VALUE));
            case ">" -> Optional.of(new TimeRange(time + 1, Long.MAX_VALUE));
            case "<" -> Optional.of(new TimeRange(Long.MIN_VALUE, time));
            case "<=" -> Optional.of(new TimeRange(Long.MIN_VALUE, time + 1));
            case "==" -> Optional.of(new TimeRange(time, time + 1));
            default -> Optional.empty();
        };
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case ">=" -> "<=";
            case ">" -> "<";
            case "<" -> ">";
            case "<=" -> ">=";
            default -> operator;
        };
    }

    private static boolean isTimestamp(Expr expr) {
        return expr instanceof Expr.FieldRef field && field.name().equals(TIMESTAMP);
    }

    private static Optional<Long> constant(Expr expr) {
        return expr instanceof Expr.Constant constant && constant.value() instanceof TimestampValue time
                ? Optional.of(time.nanos())
                : Optional.empty();
    }
}
