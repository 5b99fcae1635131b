package dev.quarry.reference.spec;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs cases. */
public final class SpecRunner {
    private SpecRunner() {}

    /**
     * Runs a case on an engine.
     *
     * @throws AssertionError when something differs from what the case expects; the message shows both
     */
    public static void run(SpecCase spec, EngineFactory engines) {
        run(spec, engines, true);
    }

    /** The same with the plan as the query says it, step by step. */
    public static void runAsWritten(SpecCase spec, EngineFactory engines) {
        run(spec, engines, false);
    }

    private static void run(SpecCase spec, EngineFactory engines, boolean rewrite) {
        CompileOptions options = new CompileOptions(
                spec.options().context(),
                spec.options().defaultRange(),
                spec.options().maxRecords(),
                rewrite);
        CompiledQuery compiled = Compiler.compile(spec.query(), options);
        compare(
                spec,
                "errors",
                spec.errors(),
                compiled.diagnostics().stream().filter(Diagnostic::isError).toList());
        spec.notes()
                .ifPresent(notes -> compare(
                        spec,
                        "notes",
                        notes,
                        compiled.diagnostics().stream()
                                .filter(it -> !it.isError())
                                .toList()));
        spec.canonical().ifPresent(canonical -> compareCanonical(spec, canonical, compiled, options));
        if (spec.rows().isPresent()) {
            Plan plan = compiled.plan()
                    .orElseThrow(() -> new AssertionError(spec.place() + ": no plan for\n" + spec.query()));
            List<RecordValue> rows = rows(plan, spec, engines);
            Optional<String> difference = RowComparison.difference(spec.rows().get(), rows, plan);
            difference.ifPresent(it -> fail(spec, it));
        }
    }

    private static List<RecordValue> rows(Plan plan, SpecCase spec, EngineFactory engines) {
        List<RecordValue> rows = new ArrayList<>();
        try (ResultCursor cursor =
                engines.over(spec.logs()).execute(plan, spec.options().context())) {
            Optional<RecordValue> row = cursor.next();
            while (row.isPresent()) {
                rows.add(row.get());
                row = cursor.next();
            }
        }
        return rows;
    }

    private static void compare(
            SpecCase spec, String what, List<ExpectedDiagnostic> expected, List<Diagnostic> actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = expected.get(i).matches(actual.get(i), spec.query());
        }
        if (!same) {
            fail(
                    spec,
                    "Expected these " + what + ":\n"
                            + expected.stream()
                                    .map(it -> it.type() + " at \"" + it.at() + "\""
                                            + it.message().map(m -> ": " + m).orElse(""))
                                    .collect(Collectors.joining("\n"))
                            + "\nbut found:\n"
                            + actual.stream()
                                    .map(it -> it.type() + " at \""
                                            + spec.query()
                                                    .substring(
                                                            it.span().start(),
                                                            it.span().end())
                                            + "\" (" + it.span().start() + "): " + it.message())
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** The canonical form has to be its own, too. */
    private static void compareCanonical(
            SpecCase spec, String canonical, CompiledQuery compiled, CompileOptions options) {
        if (!compiled.canonical().equals(canonical)) {
            fail(spec, "Expected the canonical form:\n" + canonical + "\nbut found:\n" + compiled.canonical());
        }
        String again = Compiler.compile(canonical, options).canonical();
        if (!again.equals(canonical)) {
            fail(spec, "The canonical form has another one:\n" + again);
        }
    }

    private static void fail(SpecCase spec, String difference) {
        throw new AssertionError(spec.place() + " " + spec.title() + "\n" + spec.query() + "\n\n" + difference);
    }
}
