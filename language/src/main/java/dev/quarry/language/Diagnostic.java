package dev.quarry.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to tell the author of a query about a place in it.
 *
 * @param severity how much it matters
 * @param type stable upper-case code, for example {@code UNKNOWN_COMMAND}; the error and notification types of the query API
 * @param format message with {@code %1$s} placeholders for the arguments
 * @param arguments what fills the placeholders
 * @param span where, in UTF-16 units of the query text
 * @param fix a change that would help, if there is an obvious one
 */
public record Diagnostic(
        Severity severity, String type, String format, List<String> arguments, Span span, Optional<Fix> fix) {

    /**
     * A proposed change.
     *
     * @param label what the change does, as an imperative: "Use double quotes"
     * @param span what to replace
     * @param replacement the new text of that span
     */
    public record Fix(String label, Span span, String replacement) {}

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /** What keeps a query from running. */
    public static Diagnostic error(String type, Span span, String format, Object... arguments) {
        return of(Severity.ERROR, type, span, format, arguments);
    }

    /** What its author hardly meant. */
    public static Diagnostic warning(String type, Span span, String format, Object... arguments) {
        return of(Severity.WARNING, type, span, format, arguments);
    }

    /** What could be written better. */
    public static Diagnostic info(String type, Span span, String format, Object... arguments) {
        return of(Severity.INFO, type, span, format, arguments);
    }

    private static Diagnostic of(Severity severity, String type, Span span, String format, Object... arguments) {
        return new Diagnostic(
                severity,
                type,
                format,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                span,
                Optional.empty());
    }

    /** The same with the proposal to replace the span. */
    public Diagnostic withFix(String label, String replacement) {
        return with(new Fix(label, span, replacement));
    }

    /** The same with a proposal. */
    public Diagnostic with(Fix proposed) {
        return new Diagnostic(severity, type, format, arguments, span, Optional.of(proposed));
    }

    /** The same with a proposal, if there is one. */
    public Diagnostic with(Optional<Fix> proposed) {
        return proposed.map(this::with).orElse(this);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The message with its arguments filled in. */
    public String message() {
        return String.format(Locale.ROOT, format, arguments.toArray());
    }
}
