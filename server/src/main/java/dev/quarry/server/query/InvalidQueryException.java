package dev.quarry.server.query;

import dev.quarry.language.Diagnostic;
import java.util.List;

/** A query text that does not compile. */
public final class InvalidQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String query;
    private final transient List<Diagnostic> diagnostics;

    /**
     * An exception for a query with at least one error.
     *
     * @param diagnostics what is wrong, and what else there is to say
     */
    public InvalidQueryException(String query, List<Diagnostic> diagnostics) {
        super(firstError(diagnostics).message());
        this.query = query;
        this.diagnostics = List.copyOf(diagnostics);
    }

    public String query() {
        return query;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The error to show when there is room for one. */
    public Diagnostic first() {
        return firstError(diagnostics);
    }

    private static Diagnostic firstError(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no error among the diagnostics"));
    }
}
