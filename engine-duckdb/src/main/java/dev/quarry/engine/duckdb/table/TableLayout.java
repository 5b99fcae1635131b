package dev.quarry.engine.duckdb.table;

import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that hold rows: one for each field, of its type where all values have the same, and the row's place. */
public final class TableLayout {
    /** Fields may be called anything, columns may not. */
    private static final String POSITION = "position";

    private TableLayout() {}

    /** The layout for rows; fields that are null everywhere have a column, too. */
    public static Layout of(List<RecordValue> rows) {
        Map<String, List<ColumnType>> types = new LinkedHashMap<>();
        for (RecordValue row : rows) {
            row.members().forEach((name, value) -> {
                List<ColumnType> known = types.computeIfAbsent(name, field -> new ArrayList<>(1));
                if (!value.isNull()) {
                    ColumnType type = type(value);
                    if (known.isEmpty()) {
                        known.add(type);
                    } else {
                        known.set(0, either(known.getFirst(), type));
                    }
                }
            });
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(POSITION, new Role.Position(), ColumnType.LONG));
        types.forEach((name, type) -> columns.add(new Column(
                "c" + columns.size(), new Role.Attribute(name), type.isEmpty() ? ColumnType.STRING : type.getFirst())));
        return new Layout("table", columns);
    }

    private static ColumnType type(Value value) {
        return switch (value) {
            case Value.StringValue v -> ColumnType.STRING;
            case Value.LongValue v -> ColumnType.LONG;
            case DoubleValue v -> ColumnType.DOUBLE;
            case Value.BooleanValue v -> ColumnType.BOOLEAN;
            case Value.TimestampValue v -> ColumnType.TIMESTAMP;
            case Value.DurationValue v -> ColumnType.DURATION;
            default -> isJson(value) ? ColumnType.JSON : ColumnType.VALUE;
        };
    }

    private static ColumnType either(ColumnType one, ColumnType other) {
        if (one == other) {
            return one;
        }
        return isJson(one) && isJson(other) ? ColumnType.JSON : ColumnType.VALUE;
    }

    private static boolean isJson(ColumnType type) {
        return switch (type) {
            case STRING, LONG, DOUBLE, BOOLEAN, JSON -> true;
            case TIMESTAMP, DURATION, VALUE -> false;
        };
    }

    /** Whether JSON can hold the value and everything in it. */
    private static boolean isJson(Value value) {
        return switch (value) {
            case Value.NullValue v -> true;
            case Value.StringValue v -> true;
            case Value.LongValue v -> true;
            case Value.BooleanValue v -> true;
            case DoubleValue v -> Double.isFinite(v.value());
            case ArrayValue array -> array.elements().stream().allMatch(TableLayout::isJson);
            case RecordValue record -> record.members().values().stream().allMatch(TableLayout::isJson);
            default -> false;
        };
    }
}
