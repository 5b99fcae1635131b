/**
 * From analysed expressions to SQL: native where SQL gives exactly what the Java definition gives, else a call of the Java
 * definition for the largest sub-expression that is not native.
 */
package dev.quarry.engine.duckdb.expression;
