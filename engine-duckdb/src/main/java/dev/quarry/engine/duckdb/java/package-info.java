/** Java code called from SQL: closures in a registry, reached by number through a few scalar functions. */
package dev.quarry.engine.duckdb.java;
