package dev.quarry.reference.spec;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.QueryLimits;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.TimeframeText;
import dev.quarry.query.value.TimestampText;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads settings: {@code now: 2026-01-02T12:00:00Z}, {@code zone: Europe/Vienna}, {@code timeframe: all}, {@code limit: 10}, {@code sub-query: 1000}, {@code sampling: 10}. */
final class SettingsParser {
    private static final String NOW = "2026-01-02T12:00:00Z";

    private SettingsParser() {}

    static CompileOptions parse(String file, int line, List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        for (String setting : lines.stream().filter(it -> !it.isBlank()).toList()) {
            int colon = setting.indexOf(':');
            if (colon < 0) {
                throw new SpecFormatException(file, line, "a setting is 'name: value', not '" + setting + "'");
            }
            settings.put(
                    setting.substring(0, colon).strip(),
                    setting.substring(colon + 1).strip());
        }
        String now = Optional.ofNullable(settings.remove("now")).orElse(NOW);
        String zone = Optional.ofNullable(settings.remove("zone")).orElse("UTC");
        Optional<String> timeframe = Optional.ofNullable(settings.remove("timeframe"));
        Optional<String> limit = Optional.ofNullable(settings.remove("limit"));
        QueryLimits limits = Optional.ofNullable(settings.remove("sub-query"))
                .map(it -> new QueryLimits(Long.parseLong(it)))
                .orElse(QueryLimits.PUBLISHED);
        long sampling = Optional.ofNullable(settings.remove("sampling"))
                .map(Long::parseLong)
                .orElse(1L);
        if (!settings.isEmpty()) {
            throw new SpecFormatException(file, line, "unknown settings " + settings.keySet());
        }
        ZoneId zoneId = ZoneId.of(zone);
        long clock = TimestampText.parse(now, zoneId)
                .orElseThrow(() -> new SpecFormatException(file, line, "not a time: " + now));
        return new CompileOptions(
                        new EvaluationContext(clock, zoneId, Locale.ROOT, limits),
                        timeframe.map(it -> range(file, line, it, zoneId)),
                        limit.map(it -> OptionalLong.of(Long.parseLong(it))).orElse(OptionalLong.empty()))
                .withSampling(sampling);
    }

    private static TimeRange range(String file, int line, String text, ZoneId zone) {
        if (text.equals("all")) {
            return TimeRange.ALL;
        }
        return TimeframeText.parse(text, zone)
                .map(it -> new TimeRange(it.start(), it.end()))
                .orElseThrow(() -> new SpecFormatException(file, line, "not a timeframe: " + text));
    }
}
