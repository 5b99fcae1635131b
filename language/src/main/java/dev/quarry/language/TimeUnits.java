package dev.quarry.language;

import dev.quarry.language.syntax.Expression.AlignmentUnit;
import dev.quarry.language.syntax.Expression.TimeUnit;
import java.util.Optional;

/** Spellings of time units, and what an alignment may round to. */
final class TimeUnits {
    private TimeUnits() {}

    /** Units are case-sensitive: {@code M} is a month, {@code m} a minute. */
    static Optional<TimeUnit> of(String spelling) {
        return Optional.ofNullable(
                switch (spelling) {
                    case "ns" -> TimeUnit.NANOSECOND;
                    case "us" -> TimeUnit.MICROSECOND;
                    case "ms" -> TimeUnit.MILLISECOND;
                    case "s", "sec", "secs", "second", "seconds" -> TimeUnit.SECOND;
                    case "m", "min", "mins", "minute", "minutes" -> TimeUnit.MINUTE;
                    case "h", "hr", "hrs", "hour", "hours" -> TimeUnit.HOUR;
                    case "d", "day", "days" -> TimeUnit.DAY;
                    case "w" -> TimeUnit.WEEK;
                    case "M" -> TimeUnit.MONTH;
                    case "q" -> TimeUnit.QUARTER;
                    case "y" -> TimeUnit.YEAR;
                    default -> null;
                });
    }

    /** The unit of an alignment token, {@code @3h}; reports what it cannot be and then rounds to nothing. */
    static Optional<AlignmentUnit> alignment(String source, Span span, Problems problems) {
        int digits = Words.digits(source, 1);
        String word = source.substring(digits);
        if (word.length() == 2 && word.charAt(0) == 'w' && digits == 1) {
            return weekday(word.charAt(1), span, problems);
        }
        Optional<TimeUnit> unit = of(word);
        Optional<Long> factor = digits == 1 ? Optional.of(1L) : Literals.wholeNumber(source.substring(1, digits));
        if (unit.isEmpty() || factor.isEmpty()) {
            problems.error(
                    span,
                    "A time unit has to follow `@` without a blank: ns, us, ms, s, m, h, d, w, M, q or y,"
                            + " like @h, @15m or @w1.");
            return Optional.empty();
        }
        if (digits > 1 && !divides(factor.get(), unit.get())) {
            problems.error(
                    span,
                    unit.get().isCalendar()
                            ? "%1$s can't have a factor here: days and longer are aligned one by one."
                            : "%1$s can't be aligned to: the factor has to divide %2$s evenly.",
                    "`" + source + "`",
                    whole(unit.get()));
            return Optional.empty();
        }
        return Optional.of(new AlignmentUnit(factor.get(), unit.get(), Optional.empty()));
    }

    private static Optional<AlignmentUnit> weekday(char digit, Span span, Problems problems) {
        if (digit < '0' || digit > '7') {
            problems.error(span, "The first day of a week is w1 (Monday) to w6 (Saturday), w0 or w7 (Sunday).");
            return Optional.empty();
        }
        return Optional.of(new AlignmentUnit(1, TimeUnit.WEEK, Optional.of(digit - '0')));
    }

    private static boolean divides(long factor, TimeUnit unit) {
        return factor > 0 && whole(unit) % factor == 0;
    }

    /** How many of a unit make the next larger one. */
    private static long whole(TimeUnit unit) {
        return switch (unit) {
            case NANOSECOND, MICROSECOND, MILLISECOND -> 1000;
            case SECOND, MINUTE -> 60;
            case HOUR -> 24;
            case DAY, WEEK, MONTH, QUARTER, YEAR -> 1;
        };
    }
}
