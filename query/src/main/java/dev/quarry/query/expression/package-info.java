/** Analysed expressions: names resolved, functions chosen, types known as far as they can be; and how they are evaluated. */
package dev.quarry.query.expression;
