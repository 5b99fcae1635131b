/** The queries that were run, kept in a SQLite file beside the lake's catalogue and read as records of system tables. */
package dev.quarry.server.history;
