/** Records of files as a table function of DuckDB, which delivers only the columns that a query asks for. */
package dev.quarry.ingest.scan;
