package dev.quarry.server;

import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.LookupTable;
import dev.quarry.query.analysis.DataObjects;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.server.history.ExecutionStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables about the data themselves: what is kept, what it is called, and who asked for it. */
final class SystemRecords implements SystemTables {
    private final Dataset data;
    private final Optional<ExecutionStore> history;

    /**
     * The tables.
     *
     * @param history the queries that were run; empty where nothing remembers them
     */
    SystemRecords(Dataset data, Optional<ExecutionStore> history) {
        this.data = data;
        this.history = history;
    }

    @Override
    public List<RecordValue> rows(String dataObject, TimeRange range) {
        return switch (dataObject) {
            case "dt.system.buckets" ->
                data.buckets().stream().map(SystemRecords::row).toList();
            case "dt.system.data_objects" ->
                DataObjects.names().stream().map(SystemRecords::row).toList();
            case "dt.system.files" ->
                data.lookupTables().stream()
                        .flatMap(tables -> tables.list().stream())
                        .map(SystemRecords::row)
                        .toList();
            case "dt.system.events", "dt.system.query_executions" ->
                history.map(store -> store.rows(range)).orElse(List.of());
            case "dt.semantic_dictionary.fields" -> SemanticDictionary.fields();
            case "dt.semantic_dictionary.models" -> SemanticDictionary.models();
            default -> List.of();
        };
    }

    private static RecordValue row(Dataset.Bucket bucket) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("name", Value.of(bucket.name()));
        row.put("display_name", Value.of(bucket.name()));
        row.put("dt.system.table", Value.of("logs"));
        row.put("retention_days", NullValue.NULL);
        row.put("status", Value.of("active"));
        row.put("records", bucket.records() < 0 ? NullValue.NULL : Value.of(bucket.records()));
        row.put("estimated_uncompressed_bytes", bucket.bytes() < 0 ? NullValue.NULL : Value.of(bucket.bytes()));
        row.put("has_access", Value.of(true));
        return RecordValue.copyOf(row);
    }

    private static RecordValue row(LookupTable table) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("name", Value.of(table.name()));
        row.put("display_name", Value.of(table.displayName().orElse(table.name())));
        row.put("description", table.description().<Value>map(Value::of).orElse(NullValue.NULL));
        row.put("type", Value.of("lookup"));
        row.put("lookup_field", Value.of(table.key()));
        row.put("size", Value.of(table.fileBytes()));
        row.put("records", Value.of(table.records()));
        row.put("modified.timestamp", new TimestampValue(table.modified()));
        return RecordValue.copyOf(row);
    }

    private static RecordValue row(String name) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("name", Value.of(name));
        row.put("display_name", Value.of(name));
        row.put("type", Value.of("table"));
        row.put("usable_with", new ArrayValue(List.of(Value.of("fetch"))));
        return RecordValue.copyOf(row);
    }
}
