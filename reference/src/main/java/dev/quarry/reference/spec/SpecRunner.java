package dev.quarry.reference.spec;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Diagnostic.Fix;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.plan.Plan;
import dev.quarry.reference.spec.SpecSubject.Failure;
import dev.quarry.reference.spec.SpecSubject.Verdict;
import java.util.Comparator;
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

    /** The same against anything that knows queries. */
    public static void run(SpecCase spec, SpecSubject subject) {
        run(spec, subject, spec.options());
    }

    private static void run(SpecCase spec, EngineFactory engines, boolean rewrite) {
        CompileOptions options = rewrite ? spec.options() : spec.options().asWritten();
        run(spec, new EngineSubject(engines), options);
    }

    private static void run(SpecCase spec, SpecSubject subject, CompileOptions options) {
        Verdict verdict = subject.verify(spec.query(), options);
        compare(
                spec,
                "errors",
                spec.errors(),
                verdict.diagnostics().stream().filter(Diagnostic::isError).toList());
        spec.notes()
                .ifPresent(notes -> compare(
                        spec,
                        "notes",
                        notes,
                        verdict.diagnostics().stream()
                                .filter(it -> !it.isError())
                                .toList()));
        spec.canonical().ifPresent(canonical -> compareCanonical(spec, canonical, verdict, subject, options));
        spec.fixed().ifPresent(fixed -> compareFixed(spec, fixed, verdict.diagnostics()));
        if (spec.runs()) {
            Plan plan = Compiler.compile(spec.query(), options)
                    .plan()
                    .orElseThrow(() -> new AssertionError(spec.place() + ": no plan for\n" + spec.query()));
            spec.rows()
                    .flatMap(rows -> RowComparison.difference(rows, subject.rows(spec, plan), plan))
                    .ifPresent(it -> fail(spec, it));
            spec.failure().ifPresent(failure -> compareFailure(spec, failure, subject.failure(spec, plan)));
        }
    }

    private static void compareFailure(SpecCase spec, ExpectedFailure expected, Optional<Failure> actual) {
        if (!actual.map(expected::matches).orElse(false)) {
            fail(
                    spec,
                    "Expected the query to fail with " + expected.type()
                            + expected.arguments().map(it -> " with " + it).orElse("")
                            + expected.message().map(it -> ": " + it).orElse("") + "\nbut it "
                            + actual.map(it -> "failed with " + it.type() + " with " + it.arguments() + ": "
                                            + it.message())
                                    .orElse("ran to its end"));
        }
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
                                    .map(it -> it.severity()
                                                    .map(severity -> severity + " ")
                                                    .orElse("")
                                            + it.type() + " at \"" + it.at() + "\""
                                            + it.message().map(m -> ": " + m).orElse(""))
                                    .collect(Collectors.joining("\n"))
                            + "\nbut found:\n"
                            + actual.stream()
                                    .map(it -> it.severity() + " " + it.type() + " at \""
                                            + spec.query()
                                                    .substring(
                                                            it.span().start(),
                                                            it.span().end())
                                            + "\" (" + it.span().start() + ") with " + it.arguments() + ": "
                                            + it.message())
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** The canonical form has to be its own, too. */
    private static void compareCanonical(
            SpecCase spec, String canonical, Verdict verdict, SpecSubject subject, CompileOptions options) {
        if (!verdict.canonical().equals(Optional.of(canonical))) {
            fail(
                    spec,
                    "Expected the canonical form:\n" + canonical + "\nbut found:\n"
                            + verdict.canonical().orElse("none"));
        }
        Optional<String> again = subject.verify(canonical, options).canonical();
        if (!again.equals(Optional.of(canonical))) {
            fail(spec, "The canonical form has another one:\n" + again.orElse("none"));
        }
    }

    /** The fixes are made from the last to the first, so that none moves what another one means. */
    private static void compareFixed(SpecCase spec, String fixed, List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder(spec.query());
        diagnostics.stream()
                .flatMap(it -> it.fix().stream())
                .sorted(Comparator.comparingInt((Fix it) -> it.span().start()).reversed())
                .forEach(it -> text.replace(it.span().start(), it.span().end(), it.replacement()));
        if (!text.toString().strip().equals(fixed)) {
            fail(spec, "Expected the fixes to make:\n" + fixed + "\nbut they make:\n" + text);
        }
    }

    private static void fail(SpecCase spec, String difference) {
        throw new AssertionError(spec.place() + " " + spec.title() + "\n" + spec.query() + "\n\n" + difference);
    }
}
