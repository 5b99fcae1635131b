package dev.quarry.cli;

import dev.quarry.ingest.ProgressListener;
import java.util.Locale;

/** One line on standard error that shows how far a load is: only for people. */
final class ProgressBar implements ProgressListener, AutoCloseable {
    private static final int MOST_CELLS = 24;

    /** Columns of everything but the bar, mostly. */
    private static final int WORDS = 70;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private final int columns;
    private final int cells;
    private boolean drawn;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
        this.columns = terminal.columns().orElse(Integer.MAX_VALUE);
        this.cells = Math.clamp(columns - WORDS, 8, MOST_CELLS);
    }

    @Override
    public synchronized void progress(Progress progress) {
        if (!terminal.errIsTerminal()) {
            return;
        }
        double seconds = Math.max(0.001, (System.nanoTime() - start) / (double) NANOS_PER_SECOND);
        double done = progress.bytesTotal() == 0 ? 0 : progress.bytesRead() / (double) progress.bytesTotal();
        int filled = Math.clamp(Math.round(done * cells), 0, cells);
        String left = done > 0.01 ? Sizes.seconds((long) (seconds / done - seconds)) + " left" : "";
        String line = "█".repeat(filled)
                + "░".repeat(cells - filled)
                + String.format(
                        Locale.ROOT,
                        " %3.0f %%  %d/%d files  %s  %,d events  %s/s  %s",
                        done * 100,
                        progress.filesDone(),
                        progress.filesTotal(),
                        Sizes.bytes(progress.rawBytes()),
                        progress.events(),
                        Sizes.bytes((long) (progress.rawBytes() / seconds)),
                        left);
        // A line that is wrapped would not be overwritten by the next one.
        terminal.err().print("\r" + line.substring(0, Math.min(line.length(), columns - 1)) + "\u001b[K");
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
