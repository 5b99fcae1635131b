package dev.quarry.query.plan;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.stream.IntStream;

/**
 * The time axis of a series: bins of one length, one after the other. Bin {@code i} holds the times from {@code start + i *
 * interval}, inclusive, to the start of the next bin.
 *
 * @param start nanoseconds since the epoch
 * @param interval nanoseconds, at least 1
 * @param count at least 1
 */
public record Bins(long start, long interval, int count) {
    /** The end of the last bin, exclusive. */
    public long end() {
        return start + interval * count;
    }

    /** Nanoseconds from the first bin to the last. */
    public long length() {
        return interval * count;
    }

    public Value timeframe() {
        return new TimeframeValue(start, end());
    }

    public Value intervalValue() {
        return new DurationValue(interval);
    }

    /** When each bin starts, as an array of timestamps. */
    public Value starts() {
        return times(0);
    }

    /** When each bin ends, as an array of timestamps. */
    public Value ends() {
        return times(1);
    }

    private Value times(int shift) {
        return new ArrayValue(IntStream.range(shift, count + shift)
                .<Value>mapToObj(i -> new TimestampValue(start + i * interval))
                .toList());
    }
}
