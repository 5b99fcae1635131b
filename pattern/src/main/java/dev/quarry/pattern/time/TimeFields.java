package dev.quarry.pattern.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** The parts of a date and a time that were read from a text. {@link #ABSENT}: not written. Reused; not for many threads. */
public final class TimeFields {
    public static final int ABSENT = Integer.MIN_VALUE;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    int year;
    int weekYear;
    int month;
    int week;
    int day;
    int dayOfYear;
    /** Monday 1 to Sunday 7. */
    int dayOfWeek;

    int hour;
    /** 0 to 11. */
    int hourOfHalf;
    /** 0 morning, 1 afternoon. */
    int half;

    int minute;
    /** Of the minute, or since 1970 in an epoch format. */
    long second;

    boolean beforeChrist;
    /** Added to the time: milliseconds. */
    long millis;
    /** Added to the time: nanoseconds below a second. */
    long nanos;
    /** Seconds east of Greenwich. */
    int offset;

    ZoneId zone;

    void reset() {
        year = ABSENT;
        weekYear = ABSENT;
        month = ABSENT;
        week = ABSENT;
        day = ABSENT;
        dayOfYear = ABSENT;
        dayOfWeek = ABSENT;
        hour = ABSENT;
        hourOfHalf = ABSENT;
        half = ABSENT;
        minute = 0;
        beforeChrist = false;
        offset = ABSENT;
        zone = null;
        resetCount();
    }

    /** Forgets what an epoch format reads; the rest is of no meaning to it. */
    void resetCount() {
        second = 0;
        millis = 0;
        nanos = 0;
    }

    /**
     * The instant in nanoseconds since the epoch; empty where the parts name none, such as 30 February.
     *
     * @param epoch whether seconds and milliseconds count from 1970
     * @param defaultZone of times without one
     * @param base nanoseconds since the epoch: fills in a date that is not written
     */
    OptionalLong instant(boolean epoch, ZoneId defaultZone, LongSupplier base) {
        try {
            if (epoch) {
                return OptionalLong.of(total(second));
            }
            if (second > 60) {
                return OptionalLong.empty();
            }
            long days = days(base);
            long local = days * 86_400 + hourOfDay() * 3_600L + minute * 60L + second;
            return OptionalLong.of(total(local - offsetAt(local, defaultZone)));
        } catch (ArithmeticException | DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private long total(long seconds) {
        long nanosOfMillis = Math.multiplyExact(millis, NANOS_PER_MILLI);
        return Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND), Math.addExact(nanosOfMillis, nanos));
    }

    private int hourOfDay() {
        if (hour != ABSENT) {
            return hourWithHalf();
        }
        if (hourOfHalf == ABSENT) {
            return 0;
        }
        return half == 1 ? hourOfHalf + 12 : hourOfHalf;
    }

    /** An hour of the whole day beside which morning or afternoon is written counts as one of a clock with twelve hours. */
    private int hourWithHalf() {
        if (half == 1 && hour < 12) {
            return hour + 12;
        }
        return half == 0 && hour == 12 ? 0 : hour;
    }

    private long days(LongSupplier base) {
        int fullYear = beforeChrist ? 1 - year : year;
        if (year != ABSENT && month != ABSENT && day != ABSENT) {
            return LocalDate.of(fullYear, month, day).toEpochDay();
        }
        if (weekYear != ABSENT && week != ABSENT) {
            return LocalDate.of(weekYear, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(ChronoField.DAY_OF_WEEK, dayOfWeek == ABSENT ? 1 : dayOfWeek)
                    .toEpochDay();
        }
        LocalDate today = LocalDateTime.ofInstant(Instant.ofEpochSecond(0, base.getAsLong()), ZoneOffset.UTC)
                .toLocalDate();
        int someYear = year != ABSENT ? fullYear : weekYear != ABSENT ? weekYear : today.getYear();
        if (dayOfYear != ABSENT) {
            return LocalDate.ofYearDay(someYear, dayOfYear).toEpochDay();
        }
        if (year == ABSENT && weekYear == ABSENT && month == ABSENT && day == ABSENT) {
            return today.toEpochDay();
        }
        int someMonth = month != ABSENT ? month : year == ABSENT ? today.getMonthValue() : 1;
        return LocalDate.of(someYear, someMonth, day != ABSENT ? day : 1).toEpochDay();
    }

    private int offsetAt(long local, ZoneId defaultZone) {
        if (offset != ABSENT) {
            return offset;
        }
        ZoneId in = zone != null ? zone : defaultZone;
        if (in instanceof ZoneOffset fixed) {
            return fixed.getTotalSeconds();
        }
        return in.getRules()
                .getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC))
                .getTotalSeconds();
    }
}
