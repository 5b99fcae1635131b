package dev.quarry.cli;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.server.wire.WireTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as written on the command line; without an offset they are UTC. */
final class TimeText {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|min|s|m|h|d|w)");
    private static final Pattern DURATION = Pattern.compile("-?(" + PART.pattern() + "){1,9}");

    private TimeText() {}

    /** {@code 2026-03-09T10:16:39Z}, {@code 2026-03-09T10:16}, {@code 2026-03-09} or {@code now}. */
    static Instant instant(String text) {
        if (text.equals("now")) {
            return Instant.now();
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            String iso = text.replace(' ', 'T');
            return iso.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$") && iso.contains("T")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "\"" + text + "\" is not a time: write it like 2026-03-09T10:16:39Z or 2026-03-09",
                    e);
        }
    }

    /**
     * {@code all}, a duration before now such as {@code 2h} or {@code 1h30m}, or {@code start/end}; without a start from the
     * first record on, without an end until now.
     *
     * @param now what durations count from
     */
    static TimeRange range(String text, Instant now) {
        if (text.equalsIgnoreCase("all")) {
            return TimeRange.ALL;
        }
        int slash = text.indexOf('/');
        if (slash >= 0 && text.length() > 1) {
            String start = text.substring(0, slash).strip();
            String end = text.substring(slash + 1).strip();
            TimeRange range = new TimeRange(
                    start.isEmpty() ? TimeRange.ALL.start() : WireTime.nanos(instant(start)),
                    WireTime.nanos(end.isEmpty() || end.equals("now") ? now : instant(end)));
            if (range.start() > range.end()) {
                throw new CommandException(ExitCode.USAGE, "the timeframe \"" + text + "\" ends before it starts");
            }
            return range;
        }
        if (!DURATION.matcher(text).matches()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "\"" + text + "\" is not a timeframe: write all, a duration such as 30m, 1h30m or 7d, or"
                            + " start/end, such as 2026-03-09/2026-03-10T12:00");
        }
        Instant start = now;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            start = start.minus(duration(part));
        }
        return new TimeRange(WireTime.nanos(start), WireTime.nanos(now));
    }

    private static Duration duration(Matcher matcher) {
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m", "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            case "w" -> Duration.ofDays(7 * amount);
            default -> throw new IllegalStateException(matcher.group(2));
        };
    }
}
