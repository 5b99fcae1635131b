package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.plan.Output;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import java.util.LinkedHashMap;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Rows of a result out of DuckDB's chunks. */
final class RowReader {
    private final Output output;

    RowReader(Output output) {
        this.output = output;
    }

    RecordValue read(DuckDBDataChunkReader chunk, long row) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        int column = 0;
        for (Output.Field field : output.fields()) {
            Value value = field.kind() == Kind.NULL ? NullValue.NULL : value(field.kind(), chunk.vector(column++), row);
            if (!value.isNull() || output.promises(field.name())) {
                members.put(field.name(), value);
            }
        }
        if (output.hasRest() && value(Kind.JSON, chunk.vector(column), row) instanceof RecordValue rest) {
            rest.members().forEach((name, value) -> {
                if (output.shows(name) && !value.isNull()) {
                    members.putIfAbsent(name, value);
                }
            });
        }
        return new RecordValue(members);
    }

    private static Value value(Kind kind, DuckDBReadableVector vector, long row) {
        if (vector.isNull(row)) {
            return NullValue.NULL;
        }
        return switch (kind) {
            case NULL -> NullValue.NULL;
            case BOOLEAN -> Value.of(vector.getBoolean(row));
            case LONG -> Value.of(vector.getLong(row));
            case DOUBLE -> Value.of(vector.getDouble(row));
            case STRING -> Value.of(vector.getString(row));
            case TIMESTAMP -> new TimestampValue(vector.getLong(row));
            case DURATION -> new DurationValue(vector.getLong(row));
            case JSON_TEXT, JSON, VALUE -> ValueText.parse(vector.getString(row));
        };
    }
}
