/** The functions over the rows of a group, with the accumulators that define them. */
package dev.quarry.query.function.aggregate;
