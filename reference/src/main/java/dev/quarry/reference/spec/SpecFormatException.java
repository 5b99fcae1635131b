package dev.quarry.reference.spec;

/** A spec file that cannot be read. */
public final class SpecFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecFormatException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
