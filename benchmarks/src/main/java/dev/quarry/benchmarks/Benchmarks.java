package dev.quarry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs all comparisons over one generated trail and prints the table. */
public final class Benchmarks {
    private static final long EVENTS = 400_000;

    private Benchmarks() {}

    /**
     * Generates the trail, loads it, queries it.
     *
     * @param args the number of events, 400,000 unless given
     */
    public static void main(String[] args) throws Exception {
        long events = args.length > 0 ? Long.parseLong(args[0]) : EVENTS;
        Path work = Files.createTempDirectory("quarry-benchmarks");
        try {
            Trail trail = Trail.generate(work.resolve("trail"), events);
            Path lake = work.resolve("lake");
            Report report = new Report(System.out);
            Launcher.prepare(work);
            LoadComparison.run(trail, lake, work, report);
            QueryComparison.run(lake, report);
            ParseComparison.run(lake, report);
            PatternComparison.run(report);
            FilesComparison.run(trail, work, report);
            List<String> missed = report.missed();
            if (!missed.isEmpty()) {
                System.err.println(missed.size() + " goals missed: " + String.join("; ", missed));
            }
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
