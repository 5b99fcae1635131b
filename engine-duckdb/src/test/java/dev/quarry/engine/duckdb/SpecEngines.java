package dev.quarry.engine.duckdb;

import dev.quarry.query.engine.Engine;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.reference.spec.EngineFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Engines over segments that hold the logs of spec cases; one for all cases with the same logs. */
public final class SpecEngines implements EngineFactory, AutoCloseable {
    private final Path directory;
    private final Map<List<RecordValue>, DuckDbEngine> engines = new HashMap<>();

    /** Engines that keep their segments in a directory. */
    public SpecEngines(Path directory) {
        this.directory = directory;
    }

    @Override
    public Engine over(List<RecordValue> logs) {
        return engines.computeIfAbsent(logs, this::open);
    }

    @Override
    public void close() {
        engines.values().forEach(DuckDbEngine::close);
        engines.clear();
    }

    private DuckDbEngine open(List<RecordValue> logs) {
        try {
            ParquetDataset dataset = new ParquetDataset(Files.createTempDirectory(directory, "logs"));
            Map<String, List<Map<String, Object>>> segments = new LinkedHashMap<>();
            for (int i = 0; i < logs.size(); i++) {
                RecordValue log = logs.get(i);
                segments.computeIfAbsent(text(log, "dt.system.bucket"), bucket -> new ArrayList<>())
                        .add(row(log, i));
            }
            segments.forEach((bucket, rows) -> dataset.add(bucket, Layouts.PLAIN, rows));
            return new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields without a column go into the rest, as the text of a value: JSON for what JSON can hold. */
    private static Map<String, Object> row(RecordValue log, int position) {
        long nanos = ((TimestampValue) log.get("timestamp")).nanos();
        Map<String, Object> row = Layouts.plain(nanos, position, text(log, "content"), Map.of());
        LinkedHashMap<String, Value> rest = new LinkedHashMap<>(log.members());
        List.of("timestamp", "content", "dt.system.bucket").forEach(rest::remove);
        if (rest.get("aws.service") instanceof StringValue(String service)) {
            row.put("service", service);
            rest.remove("aws.service");
        }
        row.put("rest", ValueText.write(new RecordValue(rest)));
        return row;
    }

    private static String text(RecordValue log, String field) {
        return log.get(field) instanceof StringValue(String text) ? Objects.requireNonNull(text) : "";
    }
}
