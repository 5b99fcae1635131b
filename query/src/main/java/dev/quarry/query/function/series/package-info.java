/** The aggregations of time series: over records for {@code makeTimeseries}, over metrics for {@code timeseries}. */
package dev.quarry.query.function.series;
