package dev.quarry.ingest.source;

import java.io.IOException;

/** A file cannot be read any further; the message is one line that says why. */
public final class BrokenSourceException extends IOException {
    private static final long serialVersionUID = 1;

    public BrokenSourceException(String reason) {
        super(reason);
    }
}
