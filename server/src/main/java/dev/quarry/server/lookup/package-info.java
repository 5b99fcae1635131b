/**
 * Lookup tables on their way in: text taken apart by a pattern, one record per match, records told apart by a field, and the
 * result kept in the lake.
 */
package dev.quarry.server.lookup;
