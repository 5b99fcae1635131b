package dev.quarry.pattern.time;

/** A time format that is not valid. */
public final class TimeFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeFormatException(String message) {
        super(message);
    }
}
