/**
 * Rows held in memory on their way into DuckDB: into the Parquet file of a lookup table, or straight into a query where the
 * system itself is asked about.
 */
package dev.quarry.engine.duckdb.table;
