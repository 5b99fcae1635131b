package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.EpochMatcher;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.TimeMatcher;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.time.TimeFormat;
import dev.quarry.pattern.time.TimeFormatException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Compiles the matchers of dates and times. */
final class TimeCompiler {
    private TimeCompiler() {}

    static Matcher matcher(Keyword keyword, Params params, Element element, ZoneId otherwise) {
        String format;
        if (keyword == Keyword.TIMESTAMP) {
            params.allow(keyword.name(), "format", "timezone", "tz", "locale", "charset");
            format = params.text("format").orElse("yyyy-MM-dd HH:mm:ss");
        } else {
            params.allow(keyword.name(), "timezone", "tz", "locale", "charset");
            format = switch (keyword) {
                case ISO8601 -> "yyyy-MM-ddTHH:mm:ssZ";
                case JSONTIMESTAMP -> "yyyy-MM-ddTHH:mm:ss.SSSZ";
                default -> "dd/MMM/yyyy:HH:mm:ss Z";
            };
        }
        ZoneId zone = zone(params, otherwise);
        Locale locale = params.locale();
        try {
            return switch (format) {
                case "s" -> new EpochMatcher(TimeUnit.SECONDS);
                case "S" -> new EpochMatcher(TimeUnit.MILLISECONDS);
                default -> new TimeMatcher(TimeFormat.of(format, zone, locale));
            };
        } catch (TimeFormatException e) {
            throw Compiler.error(element, e.getMessage());
        }
    }

    private static ZoneId zone(Params params, ZoneId otherwise) {
        String name = params.param("tz").isPresent() ? "tz" : "timezone";
        Optional<String> zone = params.text(name);
        if (zone.isEmpty()) {
            return otherwise;
        }
        return TimeFormat.zone(zone.get())
                .orElseThrow(() -> params.wrong(name, "a time zone such as 'Europe/Vienna' or 'CET'"));
    }
}
