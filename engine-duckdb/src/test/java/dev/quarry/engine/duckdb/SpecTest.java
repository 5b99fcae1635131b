package dev.quarry.engine.duckdb;

import dev.quarry.reference.spec.SpecCase;
import dev.quarry.reference.spec.SpecFiles;
import dev.quarry.reference.spec.SpecRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every spec case that gives rows or fails, over segments that hold the case's logs. */
class SpecTest {
    @TempDir
    static Path directory;

    private static SpecEngines engines;

    @BeforeAll
    static void warmUp() {
        engines = new SpecEngines(directory);
        engines.over(List.of(), Map.of());
    }

    @AfterAll
    static void close() {
        engines.close();
    }

    @TestFactory
    Stream<DynamicTest> casesOfCommands() {
        return cases(true);
    }

    /** Most of what these say is said by Java code that the interpreter runs, too. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> casesOfFunctionsAndValues() {
        return cases(false);
    }

    private static Stream<DynamicTest> cases(boolean ofCommands) {
        return SpecFiles.all().stream()
                .filter(SpecCase::runs)
                .filter(spec -> ofCommands
                        == Stream.of("commands/", "language/", "tutorial/")
                                .anyMatch(folder -> spec.file().startsWith(folder)))
                .map(spec -> DynamicTest.dynamicTest(
                        spec.place() + " " + spec.title(), () -> SpecRunner.run(spec, engines)));
    }
}
