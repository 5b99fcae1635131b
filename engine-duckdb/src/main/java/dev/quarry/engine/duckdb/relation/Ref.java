package dev.quarry.engine.duckdb.relation;

import java.util.ArrayList;
import java.util.List;

/** What can be asked of a row. */
public sealed interface Ref {
    /** The fields of an open shape that have no column of their own, as one JSON object. */
    Ref REST = Rest.INSTANCE;

    /** Where a stored record came from; gives scans a stable order. */
    Hidden ORIGIN_FILE = new Hidden("origin file");

    Hidden ORIGIN_OFFSET = new Hidden("origin offset");

    /**
     * A field or a part of it.
     *
     * @param parsed whether the path leads into the JSON object that the field's text holds, not into its value
     * @param path steps from the outside in; empty for the whole
     */
    record Field(String name, boolean parsed, List<Step> path) implements Ref {
        public Field {
            path = List.copyOf(path);
        }

        public static Field whole(String name) {
            return new Field(name, false, List.of());
        }

        /** The value this is a part of. */
        public Field root() {
            return new Field(name, parsed, List.of());
        }

        public Field of(String otherName) {
            return new Field(otherName, parsed, path);
        }

        public Field then(List<Step> further) {
            List<Step> steps = new ArrayList<>(path);
            steps.addAll(further);
            return new Field(name, parsed, steps);
        }
    }

    /** A value that has no name in DQL, such as a sort key; equal to itself only. */
    final class Hidden implements Ref {
        private final String purpose;

        public Hidden(String purpose) {
            this.purpose = purpose;
        }

        @Override
        public String toString() {
            return purpose;
        }
    }

    /** See {@link #REST}. */
    enum Rest implements Ref {
        INSTANCE
    }
}
