package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Arithmetic;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;

/** Functions that make timestamps, durations and timeframes. */
final class TimeCreateFunctions {
    private static final Value ZERO = Value.of(0L);
    private static final Type MOMENT = Type.TIMESTAMP.or(Type.DURATION).or(Type.STRING);

    private TimeCreateFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("now")
                        .describe("The start of the query, the same for all of its rows.")
                        .returns(Type.TIMESTAMP)
                        .example("now() - now()", "0s")
                        .bodyForAny(a -> new TimestampValue(a.context().now())),
                function("timestamp")
                        .describe("The timestamp of a date and a time of day.")
                        .parameter("year", Type.LONG)
                        .parameter("month", Type.LONG)
                        .parameter("day", Type.LONG)
                        .parameter("hour", Type.LONG)
                        .parameter("minute", Type.LONG)
                        .parameter("second", Type.LONG)
                        .optional("millis", Type.LONG, ZERO)
                        .optional("micros", Type.LONG, ZERO)
                        .optional("nanos", Type.LONG, ZERO)
                        .optional("timezone", Type.STRING, NullValue.NULL)
                        .constraint(TimeFunctions.A_TIMEZONE)
                        .returns(Type.TIMESTAMP)
                        .example(
                                "timestamp(2026, 6, 11, 11, 45, 0, timezone: \"UTC\")",
                                "toTimestamp(\"2026-06-11T11:45:00Z\")")
                        .body(TimeCreateFunctions::timestamp),
                unix("timestampFromUnixNanos", "nanos", "nanoseconds", 1L, "1781178315123456789"),
                unix("timestampFromUnixMillis", "millis", "milliseconds", 1_000_000L, "1781178315123"),
                unix("timestampFromUnixSeconds", "seconds", "seconds", 1_000_000_000L, "1781178315"),
                function("duration")
                        .describe("The duration of so many units: ns, us, ms, s, m, h or d.")
                        .parameter("value", Type.NUMBER)
                        .parameter("unit", Type.STRING)
                        .returns(Type.DURATION)
                        .example("duration(5, \"m\")", "5m")
                        .example("duration(1.5, \"h\")", "90m")
                        .example("duration(1, \"fortnight\")", "null")
                        .body(a -> duration(a.value(0), a.text(1))),
                function("timeframe")
                        .describe("The timeframe between two moments; a duration counts from now.")
                        .parameter("from", MOMENT)
                        .optional("to", MOMENT, new DurationValue(0))
                        .returns(Type.TIMEFRAME)
                        .example("timeframe(from: now() - 2h, to: now())[end]", "now()")
                        .example("timeframe(from: -2h)[start]", "now() - 2h")
                        .body(TimeCreateFunctions::timeframe));
    }

    private static ScalarFunction unix(String name, String parameter, String units, long unit, String example) {
        return function(name)
                .describe("The timestamp so many " + units + " after the start of 1970.")
                .parameter(parameter, Type.LONG)
                .returns(Type.TIMESTAMP)
                .example(
                        "unix" + name.substring("timestampFromUnix".length()) + "FromTimestamp(" + name + "(" + example
                                + "))",
                        example)
                .body(a -> Arithmetic.multiply(a.value(0), new DurationValue(unit)) instanceof DurationValue(long nanos)
                        ? new TimestampValue(nanos)
                        : NullValue.NULL);
    }

    private static Value timestamp(Arguments a) {
        return TimeFunctions.zone(a, 9)
                .map(zone -> {
                    try {
                        LocalDateTime time = LocalDateTime.of(
                                        Math.toIntExact(a.integer(0)),
                                        Math.toIntExact(a.integer(1)),
                                        Math.toIntExact(a.integer(2)),
                                        Math.toIntExact(a.integer(3)),
                                        Math.toIntExact(a.integer(4)),
                                        Math.toIntExact(a.integer(5)))
                                .plusNanos(Math.multiplyExact(a.integer(6), 1_000_000L))
                                .plusNanos(Math.multiplyExact(a.integer(7), 1_000L))
                                .plusNanos(a.integer(8));
                        return Operators.timestamp(
                                TimestampText.nanos(time.atZone(zone).toInstant()));
                    } catch (DateTimeException | ArithmeticException noSuchTime) {
                        return NullValue.NULL;
                    }
                })
                .orElse(NullValue.NULL);
    }

    private static Value duration(Value value, String unit) {
        OptionalLong nanos = nanosOf(unit);
        return nanos.isPresent() ? Arithmetic.multiply(value, new DurationValue(nanos.getAsLong())) : NullValue.NULL;
    }

    private static OptionalLong nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> OptionalLong.of(1L);
            case "us" -> OptionalLong.of(1_000L);
            case "ms" -> OptionalLong.of(1_000_000L);
            case "s" -> OptionalLong.of(1_000_000_000L);
            case "m" -> OptionalLong.of(60_000_000_000L);
            case "h" -> OptionalLong.of(3_600_000_000_000L);
            case "d" -> OptionalLong.of(86_400_000_000_000L);
            default -> OptionalLong.empty();
        };
    }

    private static Value timeframe(Arguments a) {
        return moment(a, 0) instanceof TimestampValue(long start)
                        && moment(a, 1) instanceof TimestampValue(long end)
                        && start <= end
                ? new TimeframeValue(start, end)
                : NullValue.NULL;
    }

    private static Value moment(Arguments a, int index) {
        return a.value(index) instanceof DurationValue offset
                ? Arithmetic.add(new TimestampValue(a.context().now()), offset)
                : Conversion.toTimestamp(a.value(index), a.context().zone());
    }
}
