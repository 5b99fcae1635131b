package dev.quarry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a user starts it: each run is a process of its own, its start included. */
final class Launcher {
    private static final long POLL_MILLISECONDS = 20;

    private Launcher() {}

    /**
     * What a run took.
     *
     * @param seconds from start to end
     * @param peakBytes most memory resident at once; 0 where the system does not tell
     */
    record Run(double seconds, long peakBytes) {}

    /** Builds what is not built, so that no run does. */
    static void prepare(Path work) throws IOException, InterruptedException {
        run(work, "version");
    }

    /** Runs a command; what it prints goes into a file in {@code work}. */
    static Run run(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(launcher().toString());
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(work.resolve("quarry.out").toFile())
                .redirectError(work.resolve("quarry.err").toFile())
                .start();
        long peak = 0;
        // The launcher becomes the command: the process stays the same.
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakBytes(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed: " + Files.readString(work.resolve("quarry.err")));
        }
        return new Run(seconds, peak);
    }

    private static Path launcher() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path launcher = at.resolve("quarry");
            if (Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
                return launcher;
            }
        }
        throw new IllegalStateException("the launcher is in no folder above this one");
    }

    private static long peakBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has just ended, or this is no Linux.
            return 0;
        }
    }
}
