package dev.quarry.query.value;

/** A query made a value larger than {@link ValueSize} allows. */
public final class ValueTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueTooLargeException() {
        super(ValueSize.EXCEEDED);
    }
}
