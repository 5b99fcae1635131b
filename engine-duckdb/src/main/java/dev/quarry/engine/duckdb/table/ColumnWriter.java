package dev.quarry.engine.duckdb.table;

import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duckdb.DuckDBWritableVector;

/** Writes the values of a field into a vector of its column. */
final class ColumnWriter {
    private ColumnWriter() {}

    static Class<?> javaType(ColumnType type) {
        return switch (type) {
            case STRING, JSON, VALUE -> String.class;
            case LONG, TIMESTAMP, DURATION -> Long.class;
            case DOUBLE -> Double.class;
            case BOOLEAN -> Boolean.class;
        };
    }

    /**
     * Writes a chunk.
     *
     * @param first the place of its first row
     */
    static void write(Column column, List<RecordValue> rows, long first, DuckDBWritableVector vector) {
        if (column.role() instanceof Role.Attribute(String field)) {
            if (javaType(column.type()) == String.class) {
                strings(column.type(), field, rows, vector);
            } else {
                for (int i = 0; i < rows.size(); i++) {
                    set(vector, i, rows.get(i).get(field));
                }
            }
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            vector.setLong(i, first + i);
        }
    }

    /** Strings are handed over in one call: a call per value costs more than the value. */
    private static void strings(ColumnType type, String field, List<RecordValue> rows, DuckDBWritableVector vector) {
        byte[][] texts = new byte[rows.size()][];
        for (int i = 0; i < texts.length; i++) {
            Value value = rows.get(i).get(field);
            if (!value.isNull()) {
                String text = type == ColumnType.STRING && value instanceof StringValue string
                        ? string.value()
                        : ValueText.write(value);
                texts[i] = text.getBytes(StandardCharsets.UTF_8);
            }
        }
        vector.setStringUtf8Batch(0, texts);
    }

    private static void set(DuckDBWritableVector vector, int row, Value value) {
        switch (value) {
            case Value.LongValue v -> vector.setLong(row, v.value());
            case Value.TimestampValue v -> vector.setLong(row, v.nanos());
            case Value.DurationValue v -> vector.setLong(row, v.nanos());
            case Value.DoubleValue v -> vector.setDouble(row, v.value());
            case Value.BooleanValue v -> vector.setBoolean(row, v.value());
            default -> vector.setNull(row);
        }
    }
}
