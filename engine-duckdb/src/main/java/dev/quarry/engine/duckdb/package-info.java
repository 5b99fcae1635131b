/**
 * Runs logical plans on DuckDB: one in-memory database reads the relations of a dataset, functions without a native form
 * are called back in Java.
 *
 * <p>Order of reading: {@code plan} turns plan steps into {@code relation}s (SELECTs that compute only what is asked for),
 * {@code expression} turns expressions into SQL, {@code java} holds the functions SQL calls back, {@code sql} is the text.
 */
package dev.quarry.engine.duckdb;
