/** From syntax tree to logical plan: one class per command, names and types resolved, diagnostics with positions. */
package dev.quarry.query.analysis;
