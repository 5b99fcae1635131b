/**
 * Queries as jobs: compiled, run within bounds, and kept for a while so that a client can come back for the result.
 *
 * <p>Jobs run on platform threads of a small pool. Virtual threads would not do: the engine blocks inside native code, which
 * pins their carriers, and two long queries could then stop the HTTP server.
 */
package dev.quarry.server.query;
