package dev.quarry.server.lookup;

/** An upload that cannot be done as asked; the message says why and what to do. */
public final class LookupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of failure it is. */
    public enum Reason {
        /** The request or the content makes no sense. */
        INVALID,
        /** There is a table of that name already. */
        EXISTS,
        /** More than a table may hold. */
        TOO_LARGE
    }

    public LookupException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static LookupException invalid(String message) {
        return new LookupException(Reason.INVALID, message);
    }

    public Reason reason() {
        return reason;
    }
}
