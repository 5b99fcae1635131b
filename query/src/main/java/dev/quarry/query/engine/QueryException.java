package dev.quarry.query.engine;

/** A query that could not be run to its end; the message says why and what to do. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public QueryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public QueryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a query stopped. */
    public enum Reason {
        CANCELLED,
        NOT_SUPPORTED,
        LIMIT_EXCEEDED,
        FAILED
    }
}
