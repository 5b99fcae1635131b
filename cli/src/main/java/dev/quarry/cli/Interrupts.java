package dev.quarry.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and termination: asks the work to stop and waits a moment for it, so that nothing is left half done. The process
 * then ends with 128 plus the number of the signal, as the JVM does by itself.
 */
final class Interrupts implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private boolean interrupted;
    private Runnable stop = () -> {};

    /** Watches until it is closed; the process does not end before that, unless it takes too long. */
    Interrupts() {
        this.hook = new Thread(
                () -> {
                    interrupt();
                    try {
                        if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                            System.err.println("quarry: stopped without waiting any longer");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Says how to stop what is done now.
     *
     * @param action called from another thread, at once when the signal has come already
     */
    void onStop(Runnable action) {
        synchronized (this) {
            stop = action;
            if (!interrupted) {
                return;
            }
        }
        action.run();
    }

    synchronized boolean interrupted() {
        return interrupted;
    }

    private void interrupt() {
        Runnable action;
        synchronized (this) {
            interrupted = true;
            action = stop;
        }
        action.run();
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; it waited for this.
            finished.countDown();
        }
    }
}
