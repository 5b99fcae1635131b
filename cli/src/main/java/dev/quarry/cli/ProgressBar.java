package dev.quarry.cli;

import dev.quarry.ingest.ProgressListener;
import java.util.Locale;

/** One line on standard error that shows how far a load is: only for people. */
final class ProgressBar implements ProgressListener, AutoCloseable {
    private static final int CELLS = 24;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private boolean drawn;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(Progress progress) {
        if (!terminal.errIsTerminal()) {
            return;
        }
        double seconds = Math.max(0.001, (System.nanoTime() - start) / (double) NANOS_PER_SECOND);
        double done = progress.bytesTotal() == 0 ? 0 : progress.bytesRead() / (double) progress.bytesTotal();
        int filled = Math.clamp(Math.round(done * CELLS), 0, CELLS);
        String left = done > 0.01 ? Sizes.seconds((long) (seconds / done - seconds)) + " left" : "";
        terminal.err()
                .print("\r" + "█".repeat(filled) + "░".repeat(CELLS - filled)
                        + String.format(
                                Locale.ROOT,
                                " %3.0f %%  %d/%d files  %s  %,d events  %s/s  %s\u001b[K",
                                done * 100,
                                progress.filesDone(),
                                progress.filesTotal(),
                                Sizes.bytes(progress.rawBytes()),
                                progress.events(),
                                Sizes.bytes((long) (progress.rawBytes() / seconds)),
                                left));
        drawn = true;
    }

    /** Removes the line. */
    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            drawn = false;
        }
    }
}
