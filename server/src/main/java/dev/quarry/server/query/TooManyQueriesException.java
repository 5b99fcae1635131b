package dev.quarry.server.query;

/** Too many queries are waiting; the client should come back. */
public final class TooManyQueriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyQueriesException(String message) {
        super(message);
    }
}
