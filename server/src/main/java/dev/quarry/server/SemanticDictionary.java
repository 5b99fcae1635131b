package dev.quarry.server;

import dev.quarry.ingest.LogField;
import dev.quarry.query.analysis.DataObjects;
import dev.quarry.query.plan.HiddenFields;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the fields are called that records have by themselves, and which data objects have them. */
final class SemanticDictionary {
    private SemanticDictionary() {}

    /** One record for each field of each data object. */
    static List<RecordValue> fields() {
        List<RecordValue> rows = new ArrayList<>();
        for (LogField field : LogField.values()) {
            rows.add(field(field.field(), field.type().dql(), Optional.of(field.description()), "logs"));
        }
        for (String name : HiddenFields.names()) {
            rows.add(field(name, name(HiddenFields.type(name).orElseThrow()), Optional.empty(), "logs"));
        }
        for (String object : DataObjects.names()) {
            known(object).fields().forEach((name, type) -> rows.add(field(name, name(type), Optional.empty(), object)));
        }
        return rows;
    }

    /** One record for each data object whose fields are known. */
    static List<RecordValue> models() {
        List<RecordValue> rows = new ArrayList<>();
        rows.add(model(
                "logs", Arrays.stream(LogField.values()).map(LogField::field).toList()));
        for (String object : DataObjects.names()) {
            Shape shape = known(object);
            if (!shape.fields().isEmpty()) {
                rows.add(model(object, List.copyOf(shape.fields().keySet())));
            }
        }
        return rows;
    }

    /** The fields of a data object, but for logs, of which more is known. */
    private static Shape known(String object) {
        Shape nothing = Shape.lenient(new LinkedHashMap<>());
        return object.equals("logs") ? nothing : DataObjects.shape(object).orElse(nothing);
    }

    private static RecordValue field(String name, String type, Optional<String> description, String object) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("name", Value.of(name));
        row.put("type", Value.of(type));
        row.put("description", description.<Value>map(Value::of).orElse(NullValue.NULL));
        row.put("data_object", Value.of(object));
        return RecordValue.copyOf(row);
    }

    private static RecordValue model(String object, List<String> fields) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("name", Value.of(object));
        row.put("data_object", Value.of(object));
        row.put("fields", new ArrayValue(fields.stream().map(Value::of).toList()));
        return RecordValue.copyOf(row);
    }

    private static String name(Type type) {
        return type.possible().stream().map(ValueType::typeName).collect(Collectors.joining(" or "));
    }
}
