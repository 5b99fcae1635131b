/** SQL text that cannot be injected into, and the physical kinds of SQL expressions. */
package dev.quarry.engine.duckdb.sql;
