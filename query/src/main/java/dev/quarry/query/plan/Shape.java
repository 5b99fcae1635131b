package dev.quarry.query.plan;

import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * What is known of the fields of a row: an ordered list of known fields and, for open tables, a tail of others.
 *
 * @param fields known fields in output order, with their static types
 * @param tail which further fields a row may have; empty when the shape is closed
 */
public record Shape(SequencedMap<String, Type> fields, Optional<Tail> tail) {

    /**
     * The fields of the source that are not known by name.
     *
     * @param keep when present, only fields that match one of these patterns belong to the tail
     * @param removed names and patterns that no longer belong to the tail, because they were removed, renamed or overwritten
     */
    public record Tail(Optional<List<String>> keep, List<String> removed) {
        public static final Tail EVERYTHING = new Tail(Optional.empty(), List.of());

        /** Whether a source field of this name is part of the tail. */
        public boolean contains(String name) {
            Predicate<String> matches = pattern -> FieldPattern.matches(pattern, name);
            return keep.map(patterns -> patterns.stream().anyMatch(matches)).orElse(true)
                    && removed.stream().noneMatch(matches);
        }
    }

    public Shape {
        fields = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public static Shape closed(SequencedMap<String, Type> fields) {
        return new Shape(fields, Optional.empty());
    }

    public boolean isOpen() {
        return tail.isPresent();
    }

    /** The static type of a field: that of a known one, any type for one that may be in the tail, else none. */
    public Optional<Type> typeOf(String name) {
        Type known = fields.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return tail.filter(t -> t.contains(name)).map(t -> Type.ANY);
    }
}
