package dev.quarry.query.expression;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What stays the same for all rows of a query.
 *
 * @param now the query's clock, nanoseconds since the epoch
 * @param zone for alignment and calendar functions; UTC unless the caller asks for another
 * @param locale for week numbering and names; {@link Locale#ROOT} when neutral
 */
public record EvaluationContext(long now, ZoneId zone, Locale locale) {}
