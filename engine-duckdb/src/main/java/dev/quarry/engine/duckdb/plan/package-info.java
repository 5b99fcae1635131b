/** From plan steps to relations: one method or class per step. */
package dev.quarry.engine.duckdb.plan;
