/**
 * The catalogue of functions: one entry each, from which analysis, evaluation, help, completion, documentation and tests come.
 *
 * <p>To add a function, add an entry to the class of its family.
 */
package dev.quarry.query.function;
