package dev.quarry.engine.duckdb.table;

import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import dev.quarry.lake.LookupTable;
import dev.quarry.lake.LookupTables;
import dev.quarry.query.analysis.TabularFiles;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Lookup tables as queries see them while they are compiled. */
public record TableShapes(LookupTables tables) implements TabularFiles {
    @Override
    public Optional<Shape> shape(String name) {
        return tables.find(name).map(TableShapes::shape);
    }

    @Override
    public List<String> names() {
        return tables.list().stream().map(LookupTable::name).toList();
    }

    private static Shape shape(LookupTable table) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        for (Column column : table.layout().columns()) {
            if (column.role() instanceof Role.Attribute(String field)) {
                fields.put(field, type(column.type()));
            }
        }
        return Shape.lenient(fields);
    }

    private static Type type(ColumnType type) {
        return switch (type) {
            case STRING -> Type.STRING;
            case LONG -> Type.LONG;
            case DOUBLE -> Type.DOUBLE;
            case BOOLEAN -> Type.BOOLEAN;
            case TIMESTAMP -> Type.TIMESTAMP;
            case DURATION -> Type.DURATION;
            case JSON, VALUE -> Type.ANY;
        };
    }
}
