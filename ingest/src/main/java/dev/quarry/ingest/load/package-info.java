/** From records to segments: runs of records in memory, sorted by time and written by several workers at once. */
package dev.quarry.ingest.load;
