package dev.quarry.query.function.scalar;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.TimestampText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.OptionalLong;

/** Steps and alignment of instants in the query's timezone. Empty results are for units and factors that do not exist. */
final class Calendar {
    private Calendar() {}

    static ZonedDateTime local(long nanos, EvaluationContext context) {
        return TimestampText.instant(nanos).atZone(context.zone());
    }

    /** The same time of day some days, weeks, months, quarters or years away. */
    static OptionalLong add(long nanos, long amount, String unit, EvaluationContext context) {
        try {
            ZonedDateTime local = local(nanos, context);
            return switch (unit) {
                case "d" -> nanos(local.plusDays(amount));
                case "w" -> nanos(local.plusWeeks(amount));
                case "M" -> nanos(local.plusMonths(amount));
                case "q" -> nanos(local.plusMonths(Math.multiplyExact(amount, 3L)));
                case "y" -> nanos(local.plusYears(amount));
                default -> OptionalLong.empty();
            };
        } catch (DateTimeException | ArithmeticException tooFar) {
            return OptionalLong.empty();
        }
    }

    /**
     * The last instant at or before the given one that is a multiple of the unit.
     *
     * @param factor divides the next larger unit: 24 for hours, 60 for minutes and seconds, 1000 below; 1 for days and more
     * @param weekday where weeks begin, 0 and 7 being Sunday; empty for the custom of the query's locale
     */
    static OptionalLong align(long nanos, long factor, String unit, OptionalLong weekday, EvaluationContext context) {
        return switch (unit) {
            case "ns" -> within(nanos, factor, 1L, 1_000, context);
            case "us" -> within(nanos, factor, 1_000L, 1_000, context);
            case "ms" -> within(nanos, factor, 1_000_000L, 1_000, context);
            case "s" -> within(nanos, factor, 1_000_000_000L, 60, context);
            case "m" -> within(nanos, factor, 60_000_000_000L, 60, context);
            case "h" -> within(nanos, factor, 3_600_000_000_000L, 24, context);
            default -> factor == 1 ? alignDate(nanos, unit, weekday, context) : OptionalLong.empty();
        };
    }

    private static OptionalLong within(long nanos, long factor, long unit, int count, EvaluationContext context) {
        if (factor < 1 || factor > count || count % factor != 0) {
            return OptionalLong.empty();
        }
        ZonedDateTime local = local(nanos, context);
        long ofDay = local.toLocalTime().toNanoOfDay();
        LocalTime time = LocalTime.ofNanoOfDay(ofDay - ofDay % (unit * factor));
        return nanos(ZonedDateTime.ofLocal(local.toLocalDate().atTime(time), context.zone(), local.getOffset()));
    }

    private static OptionalLong alignDate(long nanos, String unit, OptionalLong weekday, EvaluationContext context) {
        LocalDate date = local(nanos, context).toLocalDate();
        return switch (unit) {
            case "d" -> midnight(date, context);
            case "w" ->
                midnight(date.with(TemporalAdjusters.previousOrSame(firstDay(weekday, context.locale()))), context);
            case "M" -> midnight(date.withDayOfMonth(1), context);
            case "q" -> midnight(date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3), context);
            case "y" -> midnight(date.withDayOfYear(1), context);
            default -> OptionalLong.empty();
        };
    }

    private static DayOfWeek firstDay(OptionalLong weekday, Locale locale) {
        return weekday.isPresent()
                ? DayOfWeek.of((int) Math.floorMod(weekday.getAsLong() - 1, 7L) + 1)
                : weekFields(locale).getFirstDayOfWeek();
    }

    /** ISO weeks unless the locale names a country with others. */
    static WeekFields weekFields(Locale locale) {
        return locale.getCountry().isEmpty() ? WeekFields.ISO : WeekFields.of(locale);
    }

    private static OptionalLong midnight(LocalDate date, EvaluationContext context) {
        return nanos(date.atStartOfDay(context.zone()));
    }

    private static OptionalLong nanos(ZonedDateTime time) {
        return TimestampText.nanos(time.truncatedTo(ChronoUnit.NANOS).toInstant());
    }
}
