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
    private static final Pattern DURATION = Pattern.compile("-?(\\d{1,9})(ms|s|m|min|h|d|w)");

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
     * {@code all}, a duration before now such as {@code 2h}, or {@code start/end}.
     *
     * @param now what durations count from
     */
    static TimeRange range(String text, Instant now) {
        if (text.equals("all")) {
            return TimeRange.ALL;
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            TimeRange range = new TimeRange(
                    WireTime.nanos(instant(text.substring(0, slash))),
                    WireTime.nanos(instant(text.substring(slash + 1))));
            if (range.start() > range.end()) {
                throw new CommandException(ExitCode.USAGE, "the timeframe \"" + text + "\" ends before it starts");
            }
            return range;
        }
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "\"" + text + "\" is not a timeframe: write all, a duration such as 30m, 2h or 7d, or start/end");
        }
        return new TimeRange(WireTime.nanos(now.minus(duration(matcher))), WireTime.nanos(now));
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
