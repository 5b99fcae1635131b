package dev.quarry.query.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Instants as text. Written as {@code 2026-06-11T11:45:00.000000000 +0000}; read from ISO 8601: date, optionally time to
 * the minute, second or fraction, optionally an offset.
 */
public final class TimestampText {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS xx", Locale.ROOT);
    private static final long SECOND = 1_000_000_000L;

    private TimestampText() {}

    /** The text form, in UTC. */
    public static String format(long nanos) {
        return FORM.format(OffsetDateTime.ofInstant(instant(nanos), ZoneOffset.UTC));
    }

    /** The instant of so many nanoseconds since the epoch. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** Nanoseconds since the epoch; empty where they do not fit a long (before 1677, after 2262). */
    public static OptionalLong nanos(Instant instant) {
        // Whole seconds toward 0 come first: those of the very first instant do not fit by themselves.
        boolean before = instant.getEpochSecond() < 0;
        long seconds = instant.getEpochSecond() + (before ? 1 : 0);
        long nanos = instant.getNano() - (before ? SECOND : 0);
        try {
            return OptionalLong.of(Math.addExact(Math.multiplyExact(seconds, SECOND), nanos));
        } catch (ArithmeticException outOfRange) {
            return OptionalLong.empty();
        }
    }

    /**
     * Reads a text.
     *
     * @param zone where the text has no offset of its own
     * @return nanoseconds since the epoch; empty when the text has another form
     */
    public static OptionalLong parse(String text, ZoneId zone) {
        Scanner scanner = new Scanner(text);
        try {
            LocalDateTime local = scanner.dateTime();
            ZoneId offset = scanner.offset(zone);
            return scanner.failed || scanner.position < text.length()
                    ? OptionalLong.empty()
                    : nanos(local.atZone(offset).toInstant());
        } catch (DateTimeException noSuchDate) {
            return OptionalLong.empty();
        }
    }

    /** Reads from left to right; after a mistake {@code failed} is set and what was read means nothing. */
    private static final class Scanner {
        private final String text;
        private int position;
        private boolean failed;

        Scanner(String text) {
            this.text = text;
        }

        LocalDateTime dateTime() {
            int year = digits(4);
            expect('-');
            int month = digits(2);
            expect('-');
            int day = digits(2);
            int hour = 0;
            int minute = 0;
            int second = 0;
            int nano = 0;
            if (skip('T')
                    || skip('t')
                    || (position + 1 < text.length() && isDigit(text.charAt(position + 1)) && skip(' '))) {
                hour = digits(2);
                expect(':');
                minute = digits(2);
                if (skip(':')) {
                    second = digits(2);
                    if (skip('.') || skip(',')) {
                        nano = fraction();
                    }
                }
            }
            return failed ? LocalDateTime.MIN : LocalDateTime.of(year, month, day, hour, minute, second, nano);
        }

        ZoneId offset(ZoneId otherwise) {
            skip(' ');
            if (position == text.length()) {
                return otherwise;
            }
            if (skip('Z') || skip('z')) {
                return ZoneOffset.UTC;
            }
            int sign = skip('-') ? -1 : 1;
            if (sign > 0) {
                expect('+');
            }
            int hours = digits(2);
            skip(':');
            int minutes = position < text.length() ? digits(2) : 0;
            return failed ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }

        private int digits(int count) {
            int number = 0;
            for (int i = 0; i < count; i++) {
                if (failed || position == text.length() || !isDigit(text.charAt(position))) {
                    failed = true;
                    return 0;
                }
                number = number * 10 + (text.charAt(position++) - '0');
            }
            return number;
        }

        /** Up to nine digits count; further ones are dropped. */
        private int fraction() {
            int nano = 0;
            int unit = 100_000_000;
            int start = position;
            while (position < text.length() && isDigit(text.charAt(position))) {
                nano += unit * (text.charAt(position++) - '0');
                unit /= 10;
            }
            failed |= position == start;
            return nano;
        }

        private boolean skip(char c) {
            boolean found = position < text.length() && text.charAt(position) == c;
            position += found ? 1 : 0;
            return found;
        }

        private void expect(char c) {
            failed |= !skip(c);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
