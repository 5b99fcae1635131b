package dev.quarry.pattern.suggest;

/** Another notation says something that a pattern cannot say, or makes no sense. */
public final class ConversionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int at;

    ConversionException(int at, String message) {
        super("At " + at + ", " + message);
        this.at = at;
    }

    /** Where, in UTF-16 units. */
    public int at() {
        return at;
    }
}
