package dev.quarry.query.value;

import dev.quarry.query.value.Value.TimeframeValue;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code start/end}, both as {@link TimestampText}. */
public final class TimeframeText {
    private TimeframeText() {}

    public static String format(TimeframeValue timeframe) {
        return TimestampText.format(timeframe.start()) + "/" + TimestampText.format(timeframe.end());
    }

    /** Empty unless the text is two timestamps, the first not after the second. */
    public static Optional<TimeframeValue> parse(String text, ZoneId zone) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        OptionalLong start = TimestampText.parse(text.substring(0, slash).strip(), zone);
        OptionalLong end = TimestampText.parse(text.substring(slash + 1).strip(), zone);
        return start.isPresent() && end.isPresent() && start.getAsLong() <= end.getAsLong()
                ? Optional.of(new TimeframeValue(start.getAsLong(), end.getAsLong()))
                : Optional.empty();
    }
}
