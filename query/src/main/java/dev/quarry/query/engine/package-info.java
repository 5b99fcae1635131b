/** What every engine offers: run a plan, deliver rows, report progress, stop when told. */
package dev.quarry.query.engine;
