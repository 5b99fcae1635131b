/**
 * Measures Quarry against what one would use instead, in the same run, and prints ratios: absolute times depend on the
 * machine and on what else it does, ratios much less. Start it with {@code benchmarks/run}.
 */
package dev.quarry.benchmarks;
