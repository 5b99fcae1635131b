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
    private volatile boolean interrupted;

    /**
     * Watches until it is closed.
     *
     * @param stop asks the work to stop; called once, from another thread
     */
    Interrupts(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    interrupted = true;
                    stop.run();
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

    boolean interrupted() {
        return interrupted;
    }

    @Override
    public void close() {
        finished.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already, and the hook has been told.
                interrupted = true;
            }
        }
    }
}
