package dev.quarry.query.analysis;

import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Chooses the bins of time series: of a length that people know, counted back from the midnight that ends the day, so that
 * they cover the timeframe and their edges are at full minutes, hours or days.
 */
final class Binning {
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    static final int MOST_BINS = 1500;
    private static final int USUAL_DAYS = 30;

    /** Nanoseconds, ascending; longer ones are whole days. */
    private static final List<Long> WELL_KNOWN = LongStream.concat(
                    LongStream.concat(
                            LongStream.of(1, 2, 5, 10, 15, 30).map(n -> n * SECOND),
                            LongStream.of(1, 2, 3, 5, 10, 15, 30).map(n -> n * MINUTE)),
                    LongStream.concat(
                            LongStream.of(1, 2, 3, 4, 6, 8, 12).map(n -> n * HOUR),
                            LongStream.rangeClosed(1, USUAL_DAYS).map(n -> n * DAY)))
            .boxed()
            .toList();

    private Binning() {}

    /**
     * The bins over a timeframe.
     *
     * @param wanted the length that the query asks for, in nanoseconds
     * @param least the shortest length there can be
     */
    static Bins over(TimeRange range, long wanted, long least, ZoneId zone) {
        long midnight = nextMidnight(range.end(), zone);
        long interval = nearest(wanted, least);
        Bins bins = aligned(range, interval, midnight);
        while (bins.count() > MOST_BINS) {
            interval = longer(interval);
            bins = aligned(range, interval, midnight);
        }
        return bins;
    }

    /** The well-known length that differs least; of two, the longer. */
    private static long nearest(long wanted, long least) {
        return WELL_KNOWN.stream()
                .filter(it -> it >= least)
                .reduce((best, next) -> Math.abs(next - wanted) <= Math.abs(best - wanted) ? next : best)
                .orElseThrow();
    }

    private static long longer(long interval) {
        return WELL_KNOWN.stream().filter(it -> it > interval).findFirst().orElse(interval + DAY);
    }

    private static Bins aligned(TimeRange range, long interval, long midnight) {
        long first = midnight - Math.ceilDiv(midnight - range.start(), interval) * interval;
        long end = midnight - Math.floorDiv(midnight - range.end(), interval) * interval;
        long count = (end - first) / interval;
        return new Bins(first, interval, Math.clamp(count, 1, Integer.MAX_VALUE));
    }

    /** The first midnight that is not before a time. */
    private static long nextMidnight(long nanos, ZoneId zone) {
        Instant time = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
        LocalDate day = LocalDate.ofInstant(time, zone);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant next = midnight.equals(time)
                ? midnight
                : day.plusDays(1).atStartOfDay(zone).toInstant();
        return Math.addExact(Math.multiplyExact(next.getEpochSecond(), SECOND), next.getNano());
    }
}
