package dev.quarry.engine.duckdb;

import dev.quarry.query.plan.Plan;
import dev.quarry.reference.Interpreter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random pipelines over all functions give what the interpreter gives. A pipeline that differs is shortened, and reported
 * with its seed.
 *
 * <p>In the build some hundred pipelines run; {@code -Dquarry.random.minutes=10} runs for as long, from a seed of its own or
 * from {@code -Dquarry.random.seed=…}.
 */
@Tag("slow")
class OracleTest {
    private static final int IN_THE_BUILD = 400;

    @TempDir
    static Path directory;

    private static DuckDbEngine engine;
    private static Interpreter reference;

    @BeforeAll
    static void open() {
        engine = new DuckDbEngine(
                MixedLogs.segments(directory, MixedLogs.Storage.EVERY_OTHER_EVENT_APART),
                SystemTables.NONE,
                EngineOptions.reading(List.of(directory)));
        reference = new Interpreter(Map.of("logs", MixedLogs.records()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void engineIsInterpreter() {
        Optional<Duration> wanted =
                Optional.ofNullable(Long.getLong("quarry.random.minutes")).map(Duration::ofMinutes);
        long first = Long.getLong("quarry.random.seed", wanted.isPresent() ? System.nanoTime() : 1);
        long end = System.nanoTime() + wanted.map(Duration::toNanos).orElse(0L);
        for (long seed = first; wanted.isPresent() ? System.nanoTime() < end : seed < first + IN_THE_BUILD; seed++) {
            check(seed);
        }
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        boolean rewrite = random.nextBoolean();
        List<String> commands =
                new RandomPipeline(random, dql -> Rows.compile(dql, rewrite)).grow(random.nextInt(1, 6));
        Optional<String> difference = difference(commands, rewrite);
        if (difference.isPresent()) {
            List<String> shortest = shortened(commands, rewrite);
            throw new AssertionError("seed " + seed + (rewrite ? ", rewritten" : ", as written") + ":\n"
                    + RandomPipeline.text(shortest) + "\n"
                    + difference(shortest, rewrite).orElse("not again; at first it was\n" + difference.get())
                    + "\nshortened from\n"
                    + RandomPipeline.text(commands));
        }
    }

    /** Without every command that the difference does not need. */
    private static List<String> shortened(List<String> commands, boolean rewrite) {
        for (int i = commands.size() - 1; i > 0; i--) {
            List<String> shorter = new ArrayList<>(commands);
            shorter.remove(i);
            if (difference(shorter, rewrite).isPresent()) {
                return shortened(shorter, rewrite);
            }
        }
        return commands;
    }

    /** Empty where both give the same, or the pipeline does not compile. */
    private static Optional<String> difference(List<String> commands, boolean rewrite) {
        Optional<Plan> plan =
                Rows.compile(RandomPipeline.text(commands), rewrite).plan();
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        List<String> expected = Rows.of(reference, plan.get());
        List<String> actual = Rows.of(engine, plan.get());
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("interpreter:\n  " + String.join("\n  ", expected) + "\nengine:\n  "
                        + String.join("\n  ", actual));
    }
}
