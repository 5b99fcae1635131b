package dev.quarry.reference;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.reference.spec.SpecCase;
import dev.quarry.reference.spec.SpecFiles;
import dev.quarry.reference.spec.SpecRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** All specs on the interpreter, with the plan as written and as rewritten. */
class SpecsTest {
    @TestFactory
    Stream<DynamicContainer> asWritten() {
        return each(spec -> SpecRunner.runAsWritten(spec, SpecsTest::over), file -> true);
    }

    @TestFactory
    Stream<DynamicContainer> rewritten() {
        return each(spec -> SpecRunner.run(spec, SpecsTest::over), file -> !isOfFunctions(file));
    }

    /** Plans of one step, in which there is little to rewrite. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicContainer> functionsAndPatternsRewritten() {
        return each(spec -> SpecRunner.run(spec, SpecsTest::over), SpecsTest::isOfFunctions);
    }

    private static boolean isOfFunctions(String file) {
        return file.startsWith("functions/") || file.startsWith("patterns/");
    }

    private static Interpreter over(List<RecordValue> logs, Map<String, List<RecordValue>> tables) {
        Map<String, List<RecordValue>> records = new HashMap<>(tables);
        records.put("logs", logs);
        return new Interpreter(records);
    }

    private static Stream<DynamicContainer> each(Consumer<SpecCase> run, Predicate<String> files) {
        List<SpecCase> all = SpecFiles.all();
        return all.stream()
                .map(SpecCase::file)
                .distinct()
                .filter(files)
                .map(file -> DynamicContainer.dynamicContainer(
                        file,
                        all.stream()
                                .filter(spec -> spec.file().equals(file))
                                .map(spec -> DynamicTest.dynamicTest(
                                        spec.title() + " (" + spec.line() + ")", () -> run.accept(spec)))));
    }
}
