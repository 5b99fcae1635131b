package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Shape;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Scopes over scopes. */
public final class Scopes {
    private Scopes() {}

    /** Like the parent, but for the given fields. */
    public static Scope extended(Scope parent, Map<String, Definition> fields) {
        return new Derived(parent, parent.storedFields(), ref -> switch (ref) {
            case Ref.Field field
            when fields.containsKey(field.name()) -> fields.get(field.name()).resolve(field);
            default -> parent.resolve(ref);
        });
    }

    /** Like the parent, but for fields of some names and the rest. */
    public static Scope overlaid(Scope parent, Predicate<String> names, Definition fields, Supplier<SqlValue> rest) {
        return new Derived(parent, parent.storedFields(), ref -> switch (ref) {
            case Ref.Field field when names.test(field.name()) -> fields.resolve(field);
            case Ref.Rest whole -> rest.get();
            default -> parent.resolve(ref);
        });
    }

    /** Only the given fields, and what has no name. */
    public static Scope closed(Scope parent, Map<String, Definition> fields) {
        return new Derived(parent, Set.of(), ref -> switch (ref) {
            case Ref.Field field
            when fields.containsKey(field.name()) -> fields.get(field.name()).resolve(field);
            case Ref.Hidden hidden -> parent.resolve(hidden);
            case Ref.Field unknown -> SqlValue.NULL;
            case Ref.Rest rest -> SqlValue.NULL;
        });
    }

    /** Like the parent, and a value without a name. */
    public static Scope hidden(Scope parent, Ref.Hidden added, SqlValue value) {
        return new Derived(parent, parent.storedFields(), ref -> ref.equals(added) ? value : parent.resolve(ref));
    }

    /**
     * Like the parent, with some names standing for others and the fields outside the shape gone.
     *
     * @param renamed from the new name to the parent's
     */
    public static Scope reshaped(Scope parent, Shape shape, Map<String, String> renamed) {
        Set<String> stored = new LinkedHashSet<>(parent.storedFields());
        stored.removeIf(name -> !isShown(shape, name));
        return new Derived(parent, stored, ref -> switch (ref) {
            case Ref.Field field
            when renamed.containsKey(field.name()) -> parent.resolve(field.of(renamed.get(field.name())));
            case Ref.Field field when !isReadable(shape, field.name()) -> SqlValue.NULL;
            default -> parent.resolve(ref);
        });
    }

    /** Like the parent, but parts of the given fields are taken of the whole, which is computed once. */
    public static Scope computedOnce(Scope parent, Set<String> fields, Values values) {
        return new Derived(parent, parent.storedFields(), ref -> {
            if (ref instanceof Ref.Field field && fields.contains(field.name())) {
                return values.part(parent.resolve(field.root()), field.path());
            }
            return parent.resolve(ref);
        });
    }

    /** Like the parent, but parts of parsed text are taken of the whole object, which is parsed once. */
    public static Scope parsedOnce(Scope parent, Values values) {
        return new Derived(
                parent,
                parent.storedFields(),
                ref -> ref instanceof Ref.Field field && field.parsed()
                        ? values.part(parent.resolve(field.root()), field.path())
                        : parent.resolve(ref));
    }

    /** Like the parent, without what the shape does not show. */
    public static Scope shown(Scope parent, Shape shape, UnaryOperator<SqlValue> restOf) {
        Scope reshaped = reshaped(parent, shape, Map.of());
        return new Derived(
                parent,
                reshaped.storedFields(),
                ref -> ref.equals(Ref.REST) ? restOf.apply(parent.resolve(ref)) : reshaped.resolve(ref));
    }

    private static boolean isShown(Shape shape, String name) {
        return shape.typeOf(name).isPresent();
    }

    /** Hidden fields of records stay readable as long as rows are still records. */
    private static boolean isReadable(Shape shape, String name) {
        return isShown(shape, name) || (shape.isOpen() && HiddenFields.isHidden(name));
    }

    private record Derived(Scope parent, Set<String> storedFields, Function<Ref, SqlValue> resolver) implements Scope {
        @Override
        public SqlValue resolve(Ref ref) {
            return resolver.apply(ref);
        }
    }
}
