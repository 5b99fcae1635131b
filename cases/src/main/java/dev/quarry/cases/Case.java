package dev.quarry.cases;

import java.time.Instant;

/**
 * An investigation.
 *
 * @param id opaque, never reused
 * @param query the query being written, saved while it is typed
 * @param nodes how many queries were run and kept
 * @param bytes size of the stored results, compressed
 */
public record Case(String id, String name, Instant createdAt, Instant updatedAt, String query, int nodes, long bytes) {}
