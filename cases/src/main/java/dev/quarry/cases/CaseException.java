package dev.quarry.cases;

/** Something that cannot be done with a case; the message says why and what to do. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CaseException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it cannot be done. */
    public enum Reason {
        NOT_FOUND,
        INVALID,
        LIMIT_EXCEEDED,
        STORAGE
    }
}
