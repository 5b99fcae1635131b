package dev.quarry.benchmarks;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Loader;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads a trail in a process of its own, so that its peak memory can be read. Arguments: trail, lake. */
public final class LoadChild {
    private LoadChild() {}

    /** Prints seconds, events and peak resident bytes on one line. */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        LoadReport report;
        try (Lake lake = Lake.open(Path.of(args[1]))) {
            report = new Loader(lake)
                    .load(
                            List.of(Path.of(args[0])),
                            new LoadOptions(Trail.BUCKET, Limits.DEFAULT),
                            ProgressListener.NONE,
                            CancelSignal.NEVER);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(seconds + " " + report.events() + " " + peakBytes());
    }

    private static long peakBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
