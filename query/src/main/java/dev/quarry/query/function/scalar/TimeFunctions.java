package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Functions that read timestamps by the calendar, in the query's timezone unless another is named. */
final class TimeFunctions {
    private static final String SUMMER = "toTimestamp(\"2026-06-11T11:45:15.123456789Z\")";
    private static final Memo<String, Optional<ZoneId>> ZONES = new Memo<>(TimeFunctions::parseZone);
    static final Constraint A_TIMEZONE = Constraint.text(
            "the name of a timezone such as \"Europe/Vienna\"",
            id -> ZONES.get(id).isPresent());

    private TimeFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                part("getYear", "The year.", 2026, (time, a) -> time.getYear()),
                part("getMonth", "The month, 1 to 12.", 6, (time, a) -> time.getMonthValue()),
                part("getDayOfMonth", "The day of the month, 1 to 31.", 11, (time, a) -> time.getDayOfMonth()),
                part("getDayOfYear", "The day of the year, 1 to 366.", 162, (time, a) -> time.getDayOfYear()),
                part(
                        "getDayOfWeek",
                        "The day of the week, 1 for Monday to 7 for Sunday.",
                        4,
                        (time, a) -> time.getDayOfWeek().getValue()),
                part(
                        "getWeekOfYear",
                        "The number of the ISO week.",
                        24,
                        (time, a) -> time.get(WeekFields.ISO.weekOfWeekBasedYear())),
                part("getHour", "The hour, 0 to 23.", 11, (time, a) -> time.getHour()),
                part("getMinute", "The minute, 0 to 59.", 45, (time, a) -> time.getMinute()),
                part("getSecond", "The second, 0 to 59.", 15, (time, a) -> time.get(ChronoField.SECOND_OF_MINUTE)),
                unix("unixNanosFromTimestamp", "Nanoseconds since 1970.", 1L, "1781178315123456789"),
                unix("unixMillisFromTimestamp", "Milliseconds since 1970, rounded down.", 1_000_000L, "1781178315123"),
                unix("unixSecondsFromTimestamp", "Seconds since 1970, rounded down.", 1_000_000_000L, "1781178315"),
                function("formatTimestamp")
                        .describe("The timestamp in a form given by the letters of Java's DateTimeFormatter.")
                        .parameter("timestamp", Type.TIMESTAMP)
                        .optional("interval", Type.DURATION, NullValue.NULL, Requirement.CONSTANT)
                        .optional("format", Type.STRING, Value.of(TimeFormat.DEFAULT), Requirement.CONSTANT)
                        .constraint(Constraint.text("a format such as \"yyyy-MM-dd HH:mm\"", TimeFormat::isFormat))
                        .optional("timezone", Type.STRING, NullValue.NULL)
                        .constraint(A_TIMEZONE)
                        .optional("locale", Type.STRING, NullValue.NULL)
                        .returns(Type.STRING)
                        .example("formatTimestamp(" + SUMMER + ", format: \"dd.MM.yyyy\")", "\"11.06.2026\"")
                        .example(
                                "formatTimestamp(" + SUMMER + ", interval: 1h, timezone: \"UTC\")",
                                "\"2026-06-11T11:00:00.000000000\"")
                        .example("formatTimestamp(" + SUMMER + ", format: \"EEEE\", locale: \"de\")", "\"Donnerstag\"")
                        .body(TimeFormat::format));
    }

    private static ScalarFunction part(
            String name, String description, long example, ToIntBiFunction<ZonedDateTime, Arguments> part) {
        return function(name)
                .describe(description)
                .parameter("timestamp", Type.TIMESTAMP)
                .optional("timezone", Type.STRING, NullValue.NULL)
                .constraint(A_TIMEZONE)
                .returns(Type.LONG)
                .example(name + "(" + SUMMER + ", timezone: \"UTC\")", Long.toString(example))
                .body(a -> local(a, 0, 1)
                        .map(time -> Value.of((long) part.applyAsInt(time, a)))
                        .orElse(NullValue.NULL));
    }

    private static ScalarFunction unix(String name, String description, long unit, String example) {
        return function(name)
                .describe(description)
                .parameter("timestamp", Type.TIMESTAMP)
                .returns(Type.LONG)
                .example(name + "(" + SUMMER + ")", example)
                .body(a -> Value.of(Math.floorDiv(a.nanos(0), unit)));
    }

    /** The local time of a timestamp in the timezone that an argument names; empty when there is no such zone. */
    static Optional<ZonedDateTime> local(Arguments a, int timestamp, int timezone) {
        return zone(a, timezone)
                .map(zone -> Calendar.local(a.nanos(timestamp), a.context()).withZoneSameInstant(zone));
    }

    /** The timezone that an argument names, the query's for null. */
    static Optional<ZoneId> zone(Arguments a, int index) {
        return a.value(index) instanceof StringValue(String id)
                ? ZONES.get(id)
                : Optional.of(a.context().zone());
    }

    private static Optional<ZoneId> parseZone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
