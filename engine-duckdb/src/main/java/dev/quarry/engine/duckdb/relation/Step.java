package dev.quarry.engine.duckdb.relation;

/** One step into a value: a member of a record or an element of an array. */
public sealed interface Step {
    record Member(String name) implements Step {}

    /** Negative counts from the end. */
    record Element(long index) implements Step {}
}
