/**
 * Values, results and errors as the query API writes them, and the plain text forms that the command line offers.
 *
 * <p>The way of a value to a client is here and nowhere else: longs and durations are decimal text, timestamps have nine
 * fractional digits in the query's zone, positions are 1-based lines and columns with 0-based indexes, ends inclusive.
 */
package dev.quarry.server.wire;
