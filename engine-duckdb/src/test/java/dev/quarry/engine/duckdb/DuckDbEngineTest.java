package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.lake.Dataset;
import dev.quarry.lake.Relation;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.QueryException.Reason;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.value.Value.RecordValue;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running, cancelling and failing, and what a query may not reach. */
class DuckDbEngineTest {
    private static final String NUMBERS = "fetch logs, from: 0, to: 9000000000000000000 | fields content";

    @TempDir
    Path directory;

    /** A relation of a great many records, made by DuckDB itself. */
    private static Dataset numbers(long count) {
        return new GivenRelations(
                List.of(new Relation.TableFunction("b", Layouts.PLAIN, "numbers", "x", Set.of(), count, 10 * count)),
                List.of("CREATE MACRO numbers(name) AS TABLE SELECT i AS ts, 'id' AS id, 'n' || i AS text,"
                        + " 'file' AS file, i AS pos, NULL::VARCHAR AS rest, NULL::VARCHAR AS service"
                        + " FROM range(" + count + ") t(i)"));
    }

    private static DuckDbEngine engine(Dataset dataset, Path... readable) {
        return new DuckDbEngine(dataset, SystemTables.NONE, EngineOptions.reading(List.of(readable)));
    }

    @Test
    void deliversRowsBeforeAllAreComputed() {
        // More rows than fit into memory, if they were collected first.
        try (DuckDbEngine engine = engine(numbers(100_000_000_000L));
                ResultCursor cursor = engine.execute(Queries.plan(NUMBERS), Queries.CONTEXT)) {
            List<Optional<RecordValue>> rows = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                rows.add(cursor.next());
            }
            assertThat(rows).allMatch(Optional::isPresent).doesNotHaveDuplicates();
            assertThat(cursor.statistics().records()).isEqualTo(100_000_000_000L);
            assertThat(cursor.statistics().buckets()).containsExactly("b");
        }
    }

    @Test
    void aMillionRowsNeedNoMoreHeapThanThousands() {
        try (DuckDbEngine engine = engine(numbers(1_000_000));
                ResultCursor cursor = engine.execute(Queries.plan(NUMBERS), Queries.CONTEXT)) {
            long rows = 0;
            long early = 0;
            while (cursor.next().isPresent()) {
                rows++;
                if (rows == 10_000) {
                    early = heapInUse();
                }
            }
            assertThat(rows).isEqualTo(1_000_000);
            assertThat(heapInUse() - early).isLessThan(8 << 20);
        }
    }

    /** Bytes, without what nobody holds any more. */
    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void stopsWhenCancelledWhileItWorks() throws InterruptedException {
        try (DuckDbEngine engine = engine(numbers(100_000_000_000L));
                ResultCursor cursor =
                        engine.execute(Queries.plan(NUMBERS + " | summarize max(content)"), Queries.CONTEXT)) {
            List<Exception> failures = new ArrayList<>();
            Thread reader = new Thread(() -> {
                try {
                    cursor.next();
                } catch (QueryException e) {
                    failures.add(e);
                }
            });
            reader.start();
            while (reader.isAlive() && !isInDatabase(reader)) {
                Thread.onSpinWait();
            }
            cursor.cancel();
            cursor.cancel();
            reader.join();
            assertThat(failures).singleElement().matches(e -> ((QueryException) e).reason() == Reason.CANCELLED);
        }
    }

    private static boolean isInDatabase(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(
                        frame -> frame.isNativeMethod() && frame.getClassName().startsWith("org.duckdb."));
    }

    @Test
    void stopsWhenCancelledBetweenRows() {
        try (DuckDbEngine engine = engine(numbers(100_000_000_000L));
                ResultCursor cursor = engine.execute(Queries.plan(NUMBERS), Queries.CONTEXT)) {
            assertThat(cursor.next()).isPresent();
            cursor.cancel();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            cursor.next();
                        }
                    })
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        }
    }

    @Test
    void failsWhenAFileIsGone() {
        Dataset dataset = new ParquetDataset(directory)
                .add("b", Layouts.PLAIN, List.of(new HashMap<>(Layouts.plain(1, 0, "x", Map.of()))));
        try (DuckDbEngine engine = engine(dataset, directory)) {
            assertThat(Queries.rows(engine, NUMBERS)).hasSize(1);
            assertThat(directory.resolve("segment-0.parquet").toFile().delete()).isTrue();
            assertThatThrownBy(() -> Queries.rows(engine, NUMBERS))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FAILED));
        }
    }

    @Test
    void readsNothingOutsideOfItsFolders() {
        Dataset dataset =
                new ParquetDataset(directory).add("b", Layouts.PLAIN, List.of(Layouts.plain(1, 0, "x", Map.of())));
        try (DuckDbEngine engine = engine(dataset, directory.resolve("elsewhere"))) {
            assertThatThrownBy(() -> Queries.rows(engine, NUMBERS))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("disabled by configuration");
        }
    }

    @Test
    void forgetsTheFunctionsOfAQueryThatEnded() {
        try (DuckDbEngine engine = engine(numbers(10))) {
            assertThat(Queries.rows(engine, NUMBERS + " | fieldsAdd p = punctuation(content)"))
                    .hasSize(10);
            assertThat(engine.registeredFunctions()).isZero();
        }
    }

    @Test
    void takesTextForNothingButText() {
        String evil = "'; DROP TABLE x; --";
        Dataset dataset = new ParquetDataset(directory)
                .add("b", Layouts.PLAIN, List.of(Layouts.plain(1, 0, evil, Map.of(evil, evil, "a\"b", "'"))));
        try (DuckDbEngine engine = engine(dataset, directory)) {
            String all = "fetch logs, from: 0, to: 9000000000000000000 ";
            assertThat(Queries.rows(engine, all + "| filter content == \"" + evil + "\""))
                    .singleElement()
                    .satisfies(row -> assertThat(row.members()).containsKey(evil));
            assertThat(Queries.texts(engine, all + "| fields x = `a\"b`, `" + evil + "`"))
                    .containsExactly("{\"x\":\"'\",\"" + evil + "\":\"" + evil + "\"}");
        }
    }
}
