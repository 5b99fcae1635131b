package dev.quarry.server.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Timestamps of the API: {@code 2026-03-09T10:16:39.973805659Z}, always nine fractional digits. */
public final class WireTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 9, 9, true)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private WireTime() {}

    /** The text of an instant given in nanoseconds since the epoch, with the zone's offset at that instant. */
    public static String format(long nanos, ZoneId zone) {
        return FORMAT.format(instant(nanos).atZone(zone));
    }

    /** The text in UTC. */
    public static String format(long nanos) {
        return format(nanos, ZoneOffset.UTC);
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    /** Nanoseconds since the epoch; instants outside the years 1677 to 2262 become the nearest that fits. */
    public static long nanos(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), (long) instant.getNano());
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
