/**
 * SELECTs in the making. Nothing is computed or read until it is asked for by {@link
 * dev.quarry.engine.duckdb.relation.Scope#resolve}; SQL is rendered after everything was asked for, so that each level
 * holds just the columns that the levels above need.
 */
package dev.quarry.engine.duckdb.relation;
