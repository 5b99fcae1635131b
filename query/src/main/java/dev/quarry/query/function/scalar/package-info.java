/** The functions of one row, a class for each family; to add one, write its entry here. */
package dev.quarry.query.function.scalar;
