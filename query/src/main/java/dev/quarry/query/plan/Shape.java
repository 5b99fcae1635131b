package dev.quarry.query.plan;

import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known of the fields of a row: an ordered list of known fields and, for open tables, a tail of others.
 *
 * @param fields known fields in output order, with their static types
 * @param tail which further fields a row may have; empty when the shape is closed
 */
public record Shape(SequencedMap<String, Type> fields, Optional<Tail> tail) {

    /**
     * The fields of rows that are not known by name: those of any part.
     *
     * @param parts one for each source whose fields came together; none means no further fields
     */
    public record Tail(List<Part> parts) {
        public static final Tail EVERYTHING = new Tail(List.of(new Part(List.of(), List.of())));

        /**
         * No further fields: rows hold known fields only, but reading any other is allowed and gives null. The shape of
         * {@code data}, where every row may have fields of its own.
         */
        public static final Tail NOTHING = new Tail(List.of());

        public Tail {
            parts = List.copyOf(parts);
        }

        /** Whether no field can be part of the tail, so that nothing is to be spread when rows leave the engine. */
        public boolean isNothing() {
            return parts.isEmpty();
        }

        /** Whether a field of this name is part of the tail. */
        public boolean contains(String name) {
            return parts.stream().anyMatch(part -> part.contains(name));
        }

        /** Only what matches one of these patterns. */
        public Tail keeping(List<String> patterns) {
            return patterns.isEmpty()
                    ? NOTHING
                    : map(part -> new Part(joined(part.kept(), List.of(patterns)), part.removed()));
        }

        /** Without the fields of these names and patterns, because they were removed, renamed or overwritten. */
        public Tail without(List<String> patterns) {
            return map(part -> new Part(part.kept(), joined(part.removed(), patterns)));
        }

        /** The same fields with something before their names. */
        public Tail prefixed(String prefix) {
            return map(part -> part.prefixed(prefix));
        }

        /** The fields of both. */
        public Tail or(Tail other) {
            return new Tail(joined(parts, other.parts));
        }

        private Tail map(UnaryOperator<Part> change) {
            return new Tail(parts.stream().map(change).distinct().toList());
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            LinkedHashSet<T> all = new LinkedHashSet<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }

    /**
     * Further fields of one source.
     *
     * @param kept of each list, a field of this part matches at least one pattern
     * @param removed names and patterns that no field of this part matches
     */
    public record Part(List<List<String>> kept, List<String> removed) {
        public Part {
            kept = kept.stream().map(List::copyOf).toList();
            removed = List.copyOf(removed);
        }

        boolean contains(String name) {
            Predicate<String> matches = pattern -> FieldPattern.matches(pattern, name);
            return kept.stream().allMatch(patterns -> patterns.stream().anyMatch(matches))
                    && removed.stream().noneMatch(matches);
        }

        Part prefixed(String prefix) {
            List<List<String>> patterns = kept.isEmpty() ? List.of(List.of("*")) : kept;
            return new Part(
                    patterns.stream().map(list -> prefixed(list, prefix)).toList(), prefixed(removed, prefix));
        }

        private static List<String> prefixed(List<String> patterns, String prefix) {
            return patterns.stream().map(pattern -> prefix + pattern).toList();
        }
    }

    public Shape {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    /** Known fields and nothing further, where reading any other is a mistake of the query. */
    public static Shape closed(SequencedMap<String, Type> fields) {
        return new Shape(fields, Optional.empty());
    }

    /** Known fields and nothing further, where reading any other field gives null. */
    public static Shape lenient(SequencedMap<String, Type> fields) {
        return new Shape(fields, Optional.of(Tail.NOTHING));
    }

    /** The lenient shape with the fields that any of these rows has, typed by their values. */
    public static Shape covering(Collection<RecordValue> rows) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        for (RecordValue row : rows) {
            row.members().forEach((name, value) -> fields.merge(name, Type.of(value.type()), Type::or));
        }
        return lenient(fields);
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

    /** The same for many fields, one after the other. */
    public Shape with(SequencedMap<String, Type> added) {
        SequencedMap<String, Type> changed = new LinkedHashMap<>(fields);
        changed.putAll(added);
        return new Shape(changed, withoutInTail(List.copyOf(added.keySet())));
    }

    /** Without the fields that match one of these names and patterns. */
    public Shape without(List<String> patterns) {
        SequencedMap<String, Type> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(name -> patterns.stream().anyMatch(pattern -> FieldPattern.matches(pattern, name)));
        return new Shape(changed, withoutInTail(patterns));
    }

    private Optional<Tail> withoutInTail(List<String> patterns) {
        return tail.map(t -> t.without(patterns));
    }

    /**
     * What rows of this shape show: known fields first, then those of the tail by their names; neither nulls nor hidden
     * fields that were not selected.
     *
     * @param row may have more fields than the shape
     */
    public RecordValue shown(RecordValue row) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            Value value = row.get(name);
            if (!value.isNull()) {
                members.put(name, value);
            }
        }
        tail.filter(it -> !it.isNothing()).ifPresent(open -> {
            SequencedMap<String, Value> others = new TreeMap<>();
            row.members().forEach((name, value) -> {
                if (!value.isNull() && !fields.containsKey(name) && showsInTail(open, name)) {
                    others.put(name, value);
                }
            });
            members.putAll(others);
        });
        return new RecordValue(members);
    }

    private static boolean showsInTail(Tail tail, String name) {
        return tail.contains(name) && HiddenFields.type(name).isEmpty();
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
