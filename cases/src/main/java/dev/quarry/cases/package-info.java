/**
 * Investigations: cases, the queries that were run in them, and what each query answered at that time.
 *
 * <p>Everything is in one SQLite file, so that a case survives its server and a copy of the file is a copy of the cases.
 * A node keeps its result as it was: evidence does not change when the logs do.
 */
package dev.quarry.cases;
