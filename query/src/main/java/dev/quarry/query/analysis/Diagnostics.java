package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * The error for a parameter of the wrong type.
     *
     * @param parameter its name, if it has to be given by it
     */
    void hasToBeButWas(Span span, Optional<String> parameter, Type expected, Type was) {
        add(wrongType(span, parameter, expected, was));
    }

    /**
     * The same of a value that may be assigned to a name where it was to be compared with it.
     *
     * @param span the part of the value that is of the wrong type
     */
    void hasToBeButWas(Bound bound, Span span, Optional<String> parameter, Type expected, Type was) {
        Diagnostic diagnostic = wrongType(span, parameter, expected, was);
        add(expected.equals(Type.BOOLEAN) ? diagnostic.with(bound.comparison()) : diagnostic);
    }

    private static Diagnostic wrongType(Span span, Optional<String> parameter, Type expected, Type was) {
        String accepts = TypeNames.of(expected);
        String found = TypeNames.of(was);
        return parameter.isPresent()
                ? Diagnostic.error(
                        "NAMED_PARAMETER_HAS_TO_BE_BUT_WAS",
                        span,
                        "The parameter `%1$s` has to be %2$s, but was %3$s.",
                        parameter.get(),
                        accepts,
                        found)
                : Diagnostic.error(
                        "MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS",
                        span,
                        "The parameter has to be %1$s, but was %2$s.",
                        accepts,
                        found);
    }

    /** The error for a value assigned to a name where it cannot have one. */
    void assigned(Bound bound) {
        add(Diagnostic.error(
                        "ASSIGNMENT_NOT_ALLOWED",
                        bound.span(),
                        "`%1$s` can't be assigned here. To compare, write `==`.",
                        bound.target().orElseThrow().text())
                .with(bound.comparison()));
    }

    /**
     * The error for a parameter that is no constant.
     *
     * @param parameter its name, if it has to be given by it
     * @param reads whether it reads a field, which is why
     * @param text what stands there
     */
    void hasToBeConstant(Span span, Optional<String> parameter, boolean reads, String text) {
        String why = reads ? "accesses data" : "isn't";
        if (parameter.isPresent()) {
            error(
                    "NAMED_PARAMETER_HAS_TO_BE_CONSTANT",
                    span,
                    "The parameter `%1$s` has to be constant, but `%2$s` " + why + ".",
                    parameter.get(),
                    text);
        } else {
            error(
                    "MANDATORY_PARAMETER_HAS_TO_BE_CONSTANT",
                    span,
                    "The parameter has to be constant, but `%1$s` " + why + ".",
                    text);
        }
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
