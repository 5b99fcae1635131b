package dev.quarry.engine.duckdb.relation;

import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;

/** Where the fields are that rows of an open shape show. */
public final class ShownFields {
    private ShownFields() {}

    /** What holds the fields of a shape: known ones, stored ones that belong to the tail, and the rest. */
    public static List<Ref> of(Shape shape, Scope scope) {
        List<Ref> refs = new ArrayList<>();
        shape.fields().keySet().forEach(name -> refs.add(Ref.Field.whole(name)));
        scope.storedFields().stream()
                .filter(name -> !shape.fields().containsKey(name)
                        && shape.tail().filter(it -> it.contains(name)).isPresent())
                .forEach(name -> refs.add(Ref.Field.whole(name)));
        if (shape.tail().filter(it -> !it.isNothing()).isPresent()) {
            refs.add(Ref.REST);
        }
        return refs;
    }
}
