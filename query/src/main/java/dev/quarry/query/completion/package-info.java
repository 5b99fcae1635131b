/** What may stand at a position of a query: commands, parameters, fields, functions, and values of the actual data. */
package dev.quarry.query.completion;
