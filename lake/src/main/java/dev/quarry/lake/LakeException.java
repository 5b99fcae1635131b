package dev.quarry.lake;

/** The lake cannot do what was asked; the message is one line and says why. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    public LakeException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public LakeException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What went wrong, for programs; the message is for people. */
    public Kind kind() {
        return kind;
    }

    /** What went wrong, for an exit code or a status. */
    public enum Kind {
        /** Another process, or another part of this one, has the lake open. */
        IN_USE,
        /** The folder cannot be made or written. */
        NOT_WRITABLE,
        /** No space is left on the device. */
        FULL,
        /** Files of the lake are missing or damaged. */
        CORRUPT,
        /** Written by a newer version. */
        TOO_NEW,
        /** The name of a bucket or lookup table is not allowed. */
        BAD_NAME,
        /** There is a lookup table of that name already. */
        EXISTS,
        /** No more of it can be kept. */
        LIMIT,
        /** Any other failure to read or write. */
        IO
    }
}
