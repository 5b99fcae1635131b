/** The logical plan: what a query computes, free of its spelling and of any engine. */
package dev.quarry.query.plan;
