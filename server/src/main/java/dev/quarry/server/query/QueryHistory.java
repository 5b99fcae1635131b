package dev.quarry.server.query;

/** Learns of every query that has run. */
@FunctionalInterface
public interface QueryHistory {
    /** Forgets. */
    QueryHistory NONE = execution -> {};

    /** Remembers a query; never fails and never waits. */
    void add(QueryExecution execution);
}
