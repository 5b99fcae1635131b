/** Streams as records: where each begins and ends, what kind it is, and what its fields are. */
package dev.quarry.ingest.record;
