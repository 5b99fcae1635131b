package dev.quarry.reference.spec;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Optional;

/** What cases are held against: the compiler and an engine in this process, or a server. */
public interface SpecSubject {
    /** What it says about a query without running it. */
    Verdict verify(String query, CompileOptions options);

    /**
     * The rows of a case's query.
     *
     * @param plan what the query means
     */
    List<RecordValue> rows(SpecCase spec, Plan plan);

    /** How a case's query fails while it runs; empty if it does not. */
    Optional<Failure> failure(SpecCase spec, Plan plan);

    /**
     * Why a query did not run to its end.
     *
     * @param type a stable code
     * @param arguments what the message is about
     */
    record Failure(String type, List<String> arguments, String message) {
        public Failure {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What there is to say about a query.
     *
     * @param canonical may be missing when the query has errors
     */
    record Verdict(List<Diagnostic> diagnostics, Optional<String> canonical) {
        public Verdict {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
