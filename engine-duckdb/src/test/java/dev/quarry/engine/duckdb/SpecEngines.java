package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.table.TableFile;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Layout;
import dev.quarry.lake.LookupTables;
import dev.quarry.lake.TableUpload;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.reference.spec.EngineFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Engines over segments that hold the logs of spec cases; one for all cases with the same logs. */
public final class SpecEngines implements EngineFactory, AutoCloseable {
    private final Path directory;
    private final Map<Data, DuckDbEngine> engines = new HashMap<>();
    private final List<Lake> lakes = new ArrayList<>();

    private record Data(List<RecordValue> logs, Map<String, List<RecordValue>> tables) {}

    /** Engines that keep their segments in a directory. */
    public SpecEngines(Path directory) {
        this.directory = directory;
    }

    @Override
    public Engine over(List<RecordValue> logs, Map<String, List<RecordValue>> tables) {
        return engines.computeIfAbsent(new Data(logs, tables), this::open);
    }

    @Override
    public void close() {
        engines.values().forEach(DuckDbEngine::close);
        engines.clear();
        lakes.forEach(Lake::close);
        lakes.clear();
    }

    private DuckDbEngine open(Data data) {
        List<RecordValue> logs = data.logs();
        try {
            ParquetDataset dataset =
                    new ParquetDataset(Files.createTempDirectory(directory, "logs"), tables(data.tables()));
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

    private Optional<LookupTables> tables(Map<String, List<RecordValue>> tables) throws IOException {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Lake lake = Lake.open(Files.createTempDirectory(directory, "lake"));
        lakes.add(lake);
        LookupTables lookupTables = lake.lookupTables().orElseThrow();
        tables.forEach((name, rows) -> {
            try (TableUpload upload = lookupTables.upload(name, false)) {
                Layout layout = TableFile.write(rows, upload.file());
                upload.commit("", Optional.empty(), Optional.empty(), layout, rows.size());
            }
        });
        return Optional.of(lookupTables);
    }

    /** Fields without a column go into the rest, as the text of a value: JSON for what JSON can hold. */
    private static Map<String, Object> row(RecordValue log, int position) {
        long nanos = ((TimestampValue) log.get("timestamp")).nanos();
        Map<String, Object> row = Layouts.plain(nanos, position, text(log, "content"), Map.of());
        row.put("id", id(text(log, "content")));
        LinkedHashMap<String, Value> rest = new LinkedHashMap<>(log.members());
        List.of("timestamp", "content", "dt.system.bucket").forEach(rest::remove);
        if (rest.get("aws.service") instanceof StringValue(String service)) {
            row.put("service", service);
            rest.remove("aws.service");
        }
        row.put("rest", ValueText.write(new RecordValue(rest)));
        return row;
    }

    /** The start of the hash of the content, as loading makes it. */
    private static String id(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(RecordValue log, String field) {
        return log.get(field) instanceof StringValue(String text) ? Objects.requireNonNull(text) : "";
    }
}
