package dev.quarry.reference.spec;

import dev.quarry.query.analysis.TabularFiles;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lookup tables of a case. */
record SpecTables(Map<String, List<RecordValue>> rows) implements TabularFiles {
    @Override
    public Optional<Shape> shape(String name) {
        return Optional.ofNullable(rows.get(name)).map(Shape::covering);
    }

    @Override
    public List<String> names() {
        return rows.keySet().stream().sorted().toList();
    }
}
