package dev.quarry.query.function.scalar;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** {@code formatTimestamp}. */
final class TimeFormat {
    static final String DEFAULT = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS";
    private static final Memo<String, Optional<DateTimeFormatter>> FORMATS = new Memo<>(TimeFormat::compile);
    private static final Memo<Locale, Locale> WEEKS = new Memo<>(TimeFormat::withIsoWeeks);

    private TimeFormat() {}

    /** Arguments: timestamp, interval to round down to, format, timezone, locale. */
    static Value format(Arguments a) {
        Locale locale = a.value(4) instanceof StringValue(String tag)
                ? Locale.forLanguageTag(tag)
                : a.context().locale();
        Optional<DateTimeFormatter> format = FORMATS.get(a.text(2)).map(f -> f.withLocale(WEEKS.get(locale)));
        Value aligned = a.value(1) instanceof DurationValue interval
                ? Bins.floor(a.value(0), interval, NullValue.NULL)
                : a.value(0);
        if (format.isEmpty() || !(aligned instanceof TimestampValue(long nanos))) {
            return NullValue.NULL;
        }
        return TimeFunctions.zone(a, 3)
                .map(zone -> Calendar.local(nanos, a.context()).withZoneSameInstant(zone))
                .flatMap(time -> write(format.get(), time))
                .map(Value::of)
                .orElse(NullValue.NULL);
    }

    static boolean isFormat(String pattern) {
        return FORMATS.get(pattern).isPresent();
    }

    /** Weeks as in {@link Calendar#weekFields}: formatters take them from a region, Great Britain's are ISO weeks. */
    private static Locale withIsoWeeks(Locale locale) {
        if (!locale.getCountry().isEmpty()) {
            return locale;
        }
        Locale.Builder neutral = new Locale.Builder().setLocale(locale);
        return neutral.setUnicodeLocaleKeyword("rg", "gbzzzz").build();
    }

    private static Optional<String> write(DateTimeFormatter format, ZonedDateTime time) {
        try {
            return Optional.of(format.format(time));
        } catch (DateTimeException notPrintable) {
            return Optional.empty();
        }
    }

    private static Optional<DateTimeFormatter> compile(String pattern) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }
}
