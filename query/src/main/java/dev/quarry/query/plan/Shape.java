package dev.quarry.query.plan;

import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

        /**
         * No further fields: rows hold known fields only, but reading any other is allowed and gives null. The shape of
         * {@code data}, where every row may have fields of its own.
         */
        public static final Tail NOTHING = new Tail(Optional.of(List.of()), List.of());

        public Tail {
            keep = keep.map(List::copyOf);
            removed = List.copyOf(removed);
        }

        /** Whether no field can be part of the tail, so that nothing is to be spread when rows leave the engine. */
        public boolean isNothing() {
            return keep.filter(List::isEmpty).isPresent();
        }

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

    /** Known fields and nothing further, where reading any other field gives null. */
    public static Shape lenient(SequencedMap<String, Type> fields) {
        return new Shape(fields, Optional.of(Tail.NOTHING));
    }

    /** Whether reading a field that is not known gives null rather than a mistake of the query's author. */
    public boolean isOpen() {
        return tail.isPresent();
    }

    /** With a field added at the end or its type replaced in place; a field of that name in the tail is overwritten. */
    public Shape with(String name, Type type) {
        SequencedMap<String, Type> changed = new LinkedHashMap<>(fields);
        changed.put(name, type);
        return new Shape(changed, withoutInTail(List.of(name)));
    }

    /** Without the fields that match one of these names and patterns. */
    public Shape without(List<String> patterns) {
        SequencedMap<String, Type> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(name -> patterns.stream().anyMatch(pattern -> FieldPattern.matches(pattern, name)));
        return new Shape(changed, withoutInTail(patterns));
    }

    private Optional<Tail> withoutInTail(List<String> patterns) {
        return tail.map(t -> t.isNothing() ? t : new Tail(t.keep(), union(t.removed(), patterns)));
    }

    private static List<String> union(List<String> left, List<String> right) {
        LinkedHashSet<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return List.copyOf(all);
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
