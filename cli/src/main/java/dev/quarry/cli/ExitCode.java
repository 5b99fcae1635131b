package dev.quarry.cli;

/** What the command's exit status says. */
final class ExitCode {
    static final int OK = 0;

    /** The query has a mistake or failed, or some of the data could not be read. */
    static final int FAILED = 1;

    /** The command line makes no sense. */
    static final int USAGE = 2;

    /** The lake is in use by another process, not writable, full or damaged. */
    static final int LAKE = 3;

    /** Stopped by Ctrl-C: 128 and the number of the signal. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
