package dev.quarry.query.expression;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What stays the same for all rows of a query.
 *
 * @param now the query's clock, nanoseconds since the epoch
 * @param zone for alignment and calendar functions; UTC unless the caller asks for another
 * @param locale for week numbering and names; {@link Locale#ROOT} when neutral
 * @param limits what the query may take
 */
public record EvaluationContext(long now, ZoneId zone, Locale locale, QueryLimits limits) {
    /** With the limits that are published. */
    public EvaluationContext(long now, ZoneId zone, Locale locale) {
        this(now, zone, locale, QueryLimits.PUBLISHED);
    }

    public EvaluationContext with(QueryLimits others) {
        return new EvaluationContext(now, zone, locale, others);
    }
}
