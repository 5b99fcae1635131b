package dev.quarry.query.value;

import java.util.Locale;

/** Durations as text: {@code 05:00.000000000}, from an hour on {@code 01:05:00.000000000}; hours are not turned into days. */
public final class DurationText {
    private static final long SECOND = 1_000_000_000L;

    private DurationText() {}

    public static String format(long nanos) {
        long seconds = Math.abs(nanos / SECOND);
        long fraction = Math.abs(nanos % SECOND);
        long minutes = seconds / 60;
        String sign = nanos < 0 ? "-" : "";
        String hours = minutes < 60 ? "" : String.format(Locale.ROOT, "%02d:", minutes / 60);
        return sign + hours + String.format(Locale.ROOT, "%02d:%02d.%09d", minutes % 60, seconds % 60, fraction);
    }
}
