/** Reads JSON bytes where they lie: one pass that checks a value, finds its end and remembers where wanted members are. */
package dev.quarry.ingest.json;
