package dev.quarry.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Ends the command with a message for the user and an {@link ExitCode}. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    CommandException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** For an argument that names something which cannot be read. */
    static CommandException unreadable(String what, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
        return new CommandException(ExitCode.USAGE, "cannot read " + what + ": " + reason, e);
    }

    int exitCode() {
        return exitCode;
    }
}
