package dev.quarry.server.query;

import dev.quarry.query.plan.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to run and within which bounds.
 *
 * @param defaultRange for sources without a timeframe of their own; empty for the last two hours
 * @param now the query's clock; empty for the system's
 */
public record QueryRequest(
        String query,
        Optional<TimeRange> defaultRange,
        Optional<Instant> now,
        Region region,
        Bounds bounds,
        boolean includeTypes) {

    /**
     * Where the one who asks is.
     *
     * @param zone of calendar functions and of timestamps in the result
     * @param timezone the zone as the client named it, {@code Z} when it did not
     * @param localeName the locale as the client named it, {@code und} when it did not
     */
    public record Region(ZoneId zone, String timezone, Locale locale, String localeName) {
        static final Region NONE = new Region(ZoneOffset.UTC, "Z", Locale.ROOT, "und");
    }

    /**
     * How much may be asked for.
     *
     * @param maxRecords records returned at most; empty for all
     * @param maxBytes the record that crosses this size is the last one; empty for no limit but the server's own
     * @param timeout after which the records found so far are the result; empty for none
     * @param samplingRatio one record in so many is read where the query does not say: a power of ten
     */
    public record Bounds(
            OptionalLong maxRecords, OptionalLong maxBytes, Optional<Duration> timeout, long samplingRatio) {}

    /** A request with the defaults of the API. */
    public static QueryRequest of(String query) {
        Bounds bounds = new Bounds(OptionalLong.of(1_000), OptionalLong.empty(), Optional.empty(), 1);
        return new QueryRequest(query, Optional.empty(), Optional.empty(), Region.NONE, bounds, true);
    }

    /** The same for sources without a timeframe of their own; empty for the last two hours. */
    public QueryRequest withDefaultRange(Optional<TimeRange> range) {
        return new QueryRequest(query, range, now, region, bounds, includeTypes);
    }

    /** The same at another time; empty for the time of the system. */
    public QueryRequest withNow(Optional<Instant> clock) {
        return new QueryRequest(query, defaultRange, clock, region, bounds, includeTypes);
    }

    /** Another query under the same conditions. */
    public QueryRequest withQuery(String text) {
        return new QueryRequest(text, defaultRange, now, region, bounds, includeTypes);
    }

    /** The same with at most so many records; empty for all. */
    public QueryRequest withMaxRecords(OptionalLong limit) {
        return within(new Bounds(limit, bounds.maxBytes(), bounds.timeout(), bounds.samplingRatio()));
    }

    /** The same, ended after a while with the records found so far. */
    public QueryRequest withTimeout(Duration longest) {
        return within(new Bounds(bounds.maxRecords(), bounds.maxBytes(), Optional.of(longest), bounds.samplingRatio()));
    }

    private QueryRequest within(Bounds others) {
        return new QueryRequest(query, defaultRange, now, region, others, includeTypes);
    }
}
