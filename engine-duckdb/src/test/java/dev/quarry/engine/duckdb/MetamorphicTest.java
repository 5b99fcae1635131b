package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to hold between queries, whatever their results are; no other implementation is asked. */
@Tag("slow")
class MetamorphicTest {
    private static final int TRIES = 60;

    @TempDir
    static Path directory;

    private static DuckDbEngine mixed;
    private static DuckDbEngine oneThread;
    private static DuckDbEngine plain;
    private static DuckDbEngine apart;

    @BeforeAll
    static void open() throws IOException {
        mixed = engine(MixedLogs.Storage.EVERY_OTHER_EVENT_APART, 2);
        oneThread = engine(MixedLogs.Storage.EVERY_OTHER_EVENT_APART, 1);
        plain = engine(MixedLogs.Storage.PLAIN, 2);
        apart = engine(MixedLogs.Storage.EVENTS_APART, 2);
    }

    private static DuckDbEngine engine(MixedLogs.Storage storage, int threads) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(storage + "-" + threads));
        return new DuckDbEngine(
                MixedLogs.segments(folder, storage),
                SystemTables.NONE,
                new EngineOptions(List.of(folder), Optional.empty(), threads, Optional.empty()));
    }

    @AfterAll
    static void close() {
        Stream.of(mixed, oneThread, plain, apart).forEach(DuckDbEngine::close);
    }

    @Test
    void everyRowIsTrueOrFalseOrNeither() {
        forConditions((pipeline, condition) -> {
            List<String> all = rows(pipeline);
            List<String> parts = new ArrayList<>(rows(pipeline + " | filter " + condition));
            assertThat(sorted(parts, rows(pipeline + " | filterOut " + condition)))
                    .as(pipeline + " / " + condition)
                    .isEqualTo(all);
            parts.addAll(rows(pipeline + " | filter not (" + condition + ")"));
            assertThat(sorted(parts, rows(pipeline + " | filter isNull(not (" + condition + "))")))
                    .as(pipeline + " / " + condition)
                    .isEqualTo(all);
        });
    }

    @Test
    void countingWhatIsTrueIsCountingWhatAFilterKeeps() {
        forConditions((pipeline, condition) -> assertThat(
                        rows(pipeline + " | filter " + condition + " | summarize n = count()"))
                .as(pipeline + " / " + condition)
                .isEqualTo(rows(pipeline + " | summarize n = countIf(" + condition + ")")));
    }

    @Test
    void layoutsThreadsAndRewritesChangeNothing() {
        for (int seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            String dql = "fetch logs, from: 0\n| parse content, \"JSON:e\"\n| "
                    + RandomPipeline.text(
                            pipeline(random).grow(3).stream().skip(1).toList());
            Optional<Plan> written = Rows.compile(dql, false).plan();
            Optional<Plan> rewritten = Rows.compile(dql, true).plan();
            if (written.isPresent() && rewritten.isPresent()) {
                List<String> expected = Rows.of(mixed, written.get());
                assertThat(Rows.of(mixed, rewritten.get())).as(dql).isEqualTo(expected);
                assertThat(Rows.of(oneThread, rewritten.get())).as(dql).isEqualTo(expected);
                assertThat(Rows.of(plain, rewritten.get())).as(dql).isEqualTo(expected);
                assertThat(Rows.of(apart, rewritten.get())).as(dql).isEqualTo(expected);
            }
        }
    }

    @FunctionalInterface
    private interface Law {
        void check(String pipeline, String condition);
    }

    private static void forConditions(Law law) {
        for (int seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            String text = RandomPipeline.text(pipeline(random).grow(random.nextInt(3)));
            Shape shape = Rows.compile(text, true).plan().orElseThrow().shape();
            String condition = new RandomExpressions(random).condition(shape.fields());
            if (Rows.compile(text + " | filter " + condition, true).plan().isPresent()) {
                law.check(text, condition);
            }
        }
    }

    private static RandomPipeline pipeline(Random random) {
        return new RandomPipeline(random, dql -> Rows.compile(dql, true));
    }

    private static List<String> rows(String dql) {
        return Rows.of(mixed, Rows.compile(dql, true).plan().orElseThrow());
    }

    private static List<String> sorted(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
