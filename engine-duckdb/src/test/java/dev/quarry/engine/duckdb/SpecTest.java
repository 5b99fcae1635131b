package dev.quarry.engine.duckdb;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.reference.spec.SpecCase;
import dev.quarry.reference.spec.SpecFiles;
import dev.quarry.reference.spec.SpecRunner;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every spec case that gives rows, over segments that hold the case's logs. */
class SpecTest {
    @TempDir
    static Path directory;

    private static final Map<List<RecordValue>, DuckDbEngine> ENGINES = new HashMap<>();

    @BeforeAll
    static void warmUp() {
        engine(List.of());
    }

    @AfterAll
    static void close() {
        ENGINES.values().forEach(DuckDbEngine::close);
        ENGINES.clear();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return SpecFiles.all().stream()
                .filter(spec -> spec.rows().isPresent())
                .map(spec -> DynamicTest.dynamicTest(spec.place() + " " + spec.title(), () -> run(spec)));
    }

    private static void run(SpecCase spec) {
        SpecRunner.run(spec, SpecTest::engine);
    }

    private static DuckDbEngine engine(List<RecordValue> logs) {
        return ENGINES.computeIfAbsent(logs, SpecTest::open);
    }

    private static DuckDbEngine open(List<RecordValue> logs) {
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
