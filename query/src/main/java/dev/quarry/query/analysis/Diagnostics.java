package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what there is to say about a query while it is analysed. */
final class Diagnostics {
    /** How many errors, and how many other diagnostics, are reported at most. */
    private static final int MOST = 100;

    private final String query;
    private final List<Diagnostic> found = new ArrayList<>();
    private long errors;
    private long others;

    Diagnostics(String query) {
        this.query = query;
    }

    /** What is written at a place of the query. */
    String textAt(Span span) {
        return query.substring(span.start(), Math.min(span.end(), query.length()));
    }

    /** Of errors, and of everything else, the first ones are kept: nobody reads more, and each costs to be shown. */
    void add(Diagnostic diagnostic) {
        long before = diagnostic.isError() ? errors++ : others++;
        if (before < MOST) {
            found.add(diagnostic);
        }
    }

    void error(String type, Span span, String format, Object... arguments) {
        add(Diagnostic.error(type, span, format, arguments));
    }

    /** The error for a parameter of the wrong form; {@code what} says what it has to be, with its article. */
    void parameterHasToBe(Span span, String what) {
        error("MANDATORY_PARAMETER_HAS_TO_BE", span, "The parameter has to be %1$s.", what);
    }

    /** The same where it helps to name the parameter. */
    void namedParameterHasToBe(Span span, String parameter, String what) {
        error("NAMED_PARAMETER_HAS_TO_BE", span, "The parameter `%1$s` has to be %2$s.", parameter, what);
    }

    void warning(String type, Span span, String format, Object... arguments) {
        add(Diagnostic.warning(type, span, format, arguments));
    }

    /** How many errors were found so far: more than before means that a part could not be analysed. */
    long errorCount() {
        return errors;
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
