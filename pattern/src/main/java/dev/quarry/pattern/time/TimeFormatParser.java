package dev.quarry.pattern.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compiles the letters of a time format. */
final class TimeFormatParser {
    private final String format;
    private final Locale locale;
    private final List<TimePart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final boolean epoch;

    TimeFormatParser(String format, Locale locale) {
        this.format = format;
        this.locale = locale;
        this.epoch = isEpoch(format);
    }

    /** Whether nothing but seconds and their parts are written: they count from 1970. */
    private static boolean isEpoch(String format) {
        boolean seconds = false;
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && "GyYMwWDdFEuaHkKhmzZ".indexOf(c) >= 0) {
                return false;
            } else if (!quoted && (c == 's' || c == 'S')) {
                seconds = true;
            }
        }
        return seconds;
    }

    TimeFormat parse(ZoneId zone) {
        int p = 0;
        while (p < format.length()) {
            char c = format.charAt(p);
            if (c == '\'') {
                p = quoted(p);
            } else if (isLetter(c) && c != 'T') {
                int end = p;
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                flush();
                parts.add(field(c, end - p, format.startsWith(".", end)));
                p = end;
            } else {
                literal.append(c);
                p++;
            }
        }
        flush();
        if (parts.isEmpty()) {
            throw new TimeFormatException("The time format is empty");
        }
        return new TimeFormat(parts, epoch, zone);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int quoted(int start) {
        if (start + 1 < format.length() && format.charAt(start + 1) == '\'') {
            literal.append('\'');
            return start + 2;
        }
        int end = format.indexOf('\'', start + 1);
        if (end < 0) {
            throw new TimeFormatException("The time format '" + format + "' has a quote that is not closed");
        }
        literal.append(format, start + 1, end);
        return end + 1;
    }

    private void flush() {
        if (literal.isEmpty()) {
            return;
        }
        String text = literal.toString();
        literal.setLength(0);
        parts.add(
                (in, at, end, into) -> at + text.length() <= end && in.startsWith(text, at) ? at + text.length() : -1);
    }

    private TimePart field(char letter, int count, boolean beforeDot) {
        int width = count == 1 || count >= 5 ? 0 : count;
        return switch (letter) {
            case 'G' -> Words.era();
            case 'y' -> year(count, width);
            case 'Y' ->
                Digits.number(width, 9, (f, v, n) -> {
                    f.weekYear = (int) v;
                    return true;
                });
            case 'M' ->
                count >= 3
                        ? Words.month(count, locale, beforeDot)
                        : Digits.number(width, 2, (f, v, n) -> {
                            f.month = (int) v;
                            return v >= 1 && v <= 12;
                        });
            case 'w' ->
                Digits.number(width, 2, (f, v, n) -> {
                    f.week = (int) v;
                    return v >= 1 && v <= 53;
                });
            // Week of the month and weekday in the month: redundant beside a date.
            case 'W', 'F' -> Digits.number(width, 2, (f, v, n) -> v <= 6);
            case 'D' ->
                Digits.number(width, 3, (f, v, n) -> {
                    f.dayOfYear = (int) v;
                    return v >= 1 && v <= 366;
                });
            case 'd' ->
                Digits.number(width, 2, (f, v, n) -> {
                    f.day = (int) v;
                    return v >= 1 && v <= 31;
                });
            case 'E' -> Words.weekday(count, locale, beforeDot);
            case 'u' -> Digits.number(width, 18, (f, v, n) -> true);
            case 'a' -> Words.half(locale);
            case 'H' -> hour(width, 0, 23);
            case 'k' -> hour(width, 1, 24);
            case 'K' -> halfHour(width, 0, 11);
            case 'h' -> halfHour(width, 1, 12);
            case 'm' ->
                Digits.number(width, 2, (f, v, n) -> {
                    f.minute = (int) v;
                    return v <= 59;
                });
            case 's' ->
                Digits.number(width, epoch ? 18 : 2, (f, v, n) -> {
                    f.second = v;
                    return true;
                });
            case 'S' -> millis(count);
            case 'f' ->
                Digits.number(count == 1 || count > 9 ? 0 : count, 9, (f, v, n) -> {
                    f.nanos = Digits.fraction(v, n);
                    return true;
                });
            case 'z', 'Z' -> Zones::read;
            default ->
                throw new TimeFormatException("The time format '" + format + "' has the letter '" + letter
                        + "', which stands for nothing; quote text: ''" + letter + "''");
        };
    }

    private static TimePart year(int count, int width) {
        boolean twoDigits = count <= 2;
        // yyy is a literal year of any length.
        return Digits.number(count == 3 ? 0 : width, 9, (f, v, n) -> {
            int year = (int) v;
            f.year = !twoDigits || year > 99 ? year : year < 32 ? 2000 + year : 1900 + year;
            return true;
        });
    }

    private static TimePart hour(int width, int min, int max) {
        return Digits.number(width, 2, (f, v, n) -> {
            f.hour = v == 24 ? 0 : (int) v;
            return v >= min && v <= max;
        });
    }

    private static TimePart halfHour(int width, int min, int max) {
        return Digits.number(width, 2, (f, v, n) -> {
            f.hourOfHalf = v == 12 ? 0 : (int) v;
            return v >= min && v <= max;
        });
    }

    /**
     * Milliseconds. A single letter is a count of them, of any size; several letters are that many digits, of which those
     * after the third are a finer fraction.
     */
    private TimePart millis(int count) {
        boolean alone = epoch && format.indexOf('s') < 0;
        if (alone) {
            return Digits.number(count == 1 || count >= 5 ? 0 : count, 18, (f, v, n) -> {
                f.millis = v;
                return true;
            });
        }
        int width = count == 1 || count > 9 ? 0 : count;
        return Digits.number(width, 9, (f, v, n) -> {
            if (width > 3 || epoch) {
                f.nanos = Digits.fraction(v, n);
            } else {
                f.millis = v;
            }
            return true;
        });
    }
}
