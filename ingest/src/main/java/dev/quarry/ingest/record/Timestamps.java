package dev.quarry.ingest.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads points in time: nanoseconds since the epoch. What has no zone is UTC. */
public final class Timestamps {
    /** No point in time; it lies outside of what nanoseconds can tell. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;
    private static final Pattern HTTP_DATE =
            Pattern.compile("(\\d{1,2})/([A-Z][a-z]{2})/(\\d{4}):(\\d\\d):(\\d\\d):(\\d\\d) ([+-])(\\d\\d)(\\d\\d)");
    private static final Pattern SYSLOG = Pattern.compile(
            "(?:<\\d{1,3}>)?([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?(?=[ :])");
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?(?:Z|[+-]\\d\\d:?\\d\\d)\\b)?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}(?:\\.\\d{1,9})?|\\d{13})(?=[ \\t,;|]|$)");
    private static final Pattern FLOW = Pattern.compile("2 \\S+ eni-\\S+(?: \\S+){7} (\\d{9,10}) \\d{9,10} \\S+ \\S+");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Timestamps() {}

    /** Of the ISO 8601 form {@code 2024-11-26T10:06:47[.123][Z|+01:00]}, a space for the T too; {@link #NONE} otherwise. */
    public static long iso(byte[] text, int start, int end) {
        if (end - start < 19
                || text[start + 4] != '-'
                || text[start + 7] != '-'
                || (text[start + 10] != 'T' && text[start + 10] != ' ')
                || text[start + 13] != ':'
                || text[start + 16] != ':') {
            return NONE;
        }
        int year = number(text, start, 4);
        int month = number(text, start + 5, 2);
        int day = number(text, start + 8, 2);
        int hour = number(text, start + 11, 2);
        int minute = number(text, start + 14, 2);
        int second = number(text, start + 17, 2);
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth())
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 60) {
            return NONE;
        }
        int at = start + 19;
        long nanos = 0;
        if (at < end && (text[at] == '.' || text[at] == ',')) {
            long unit = SECOND / 10;
            for (at++; at < end && text[at] >= '0' && text[at] <= '9'; at++, unit /= 10) {
                nanos += (text[at] - '0') * unit;
            }
        }
        if (at < end && text[at] == ' ') {
            at++;
        }
        int offset = offset(text, at, end);
        if (offset == Integer.MIN_VALUE) {
            return NONE;
        }
        long seconds = days(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second - offset;
        return seconds * SECOND + nanos;
    }

    /** Seconds east of Greenwich; the smallest integer when it is none. */
    private static int offset(byte[] text, int at, int end) {
        int rest = end - at;
        if (rest == 0 || (rest == 1 && (text[at] == 'Z' || text[at] == 'z'))) {
            return 0;
        }
        if (rest < 3 || (text[at] != '+' && text[at] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, at + 1, 2);
        int minutesAt = rest == 6 && text[at + 3] == ':' ? at + 4 : at + 3;
        int minutes = rest == 3 ? 0 : end - minutesAt == 2 ? number(text, minutesAt, 2) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (text[at] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static int number(byte[] text, int at, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = text[at + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Days since 1970-01-01 of a date of the proleptic Gregorian calendar. */
    private static long days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /** Of a number that counts seconds, milliseconds, microseconds or nanoseconds, told apart by its size. */
    public static long epoch(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            if (value.precision() - value.scale() > 19) {
                return NONE;
            }
            double size = Math.abs(value.doubleValue());
            int shift = size < 1e11 ? 9 : size < 1e14 ? 6 : size < 1e17 ? 3 : 0;
            BigDecimal nanos = value.movePointRight(shift).setScale(0, RoundingMode.FLOOR);
            return nanos.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return NONE;
        }
    }

    /** Of any text that is a point in time and nothing else. */
    public static long parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > 64) {
            return NONE;
        }
        byte[] bytes = trimmed.getBytes(StandardCharsets.UTF_8);
        long iso = iso(bytes, 0, bytes.length);
        if (iso != NONE) {
            return iso;
        }
        Matcher http = HTTP_DATE.matcher(trimmed);
        if (http.matches()) {
            return http(http);
        }
        return EPOCH.matcher(trimmed).matches() ? epoch(trimmed) : NONE;
    }

    /**
     * The time that a line of text tells: at its beginning, or in brackets as web servers write it.
     *
     * @param head the first characters of the line
     * @param near a point in time near it, for forms without a year
     */
    public static OptionalLong inLine(String head, long near) {
        String text = head.startsWith("[") ? head.substring(1) : head;
        Matcher iso = ISO.matcher(text);
        long found = NONE;
        if (iso.lookingAt()) {
            byte[] bytes = iso.group().getBytes(StandardCharsets.US_ASCII);
            found = iso(bytes, 0, bytes.length);
        }
        if (found == NONE) {
            Matcher http = HTTP_DATE.matcher(text);
            found = http.find() ? http(http) : NONE;
        }
        if (found == NONE) {
            Matcher syslog = SYSLOG.matcher(text);
            found = syslog.lookingAt() ? syslog(syslog, near) : NONE;
        }
        if (found == NONE) {
            Matcher epoch = EPOCH.matcher(text);
            found = epoch.lookingAt() ? epoch(epoch.group(1)) : NONE;
        }
        if (found == NONE) {
            Matcher flow = FLOW.matcher(text);
            found = flow.matches() ? epoch(flow.group(1)) : NONE;
        }
        return found == NONE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private static long http(Matcher m) {
        int day = Integer.parseInt(m.group(1));
        String text = String.format(
                Locale.ROOT,
                "%s-%02d-%02dT%s:%s:%s%s%s:%s",
                m.group(3),
                month(m.group(2)),
                day,
                m.group(4),
                m.group(5),
                m.group(6),
                m.group(7),
                m.group(8),
                m.group(9));
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return iso(bytes, 0, bytes.length);
    }

    private static long syslog(Matcher m, long near) {
        int year = LocalDate.ofEpochDay(Math.floorDiv(near, DAY)).getYear();
        long time = syslog(m, year);
        // Written in December, read in January.
        return time != NONE && time > near + 2 * DAY ? syslog(m, year - 1) : time;
    }

    private static long syslog(Matcher m, int year) {
        String text = String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%s:%s:%s",
                year,
                month(m.group(1)),
                Integer.parseInt(m.group(2)),
                m.group(3),
                m.group(4),
                m.group(5));
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return iso(bytes, 0, bytes.length);
    }

    /** 0, which is no month, when it is none. */
    private static int month(String name) {
        int at = MONTHS.indexOf(name);
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }

    /** The UTC day of a point in time, in days since the epoch. */
    public static long day(long nanoseconds) {
        return Math.floorDiv(nanoseconds, DAY);
    }
}
