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
     * @param args the number of events, 400,000 unless given; then the only part to run: {@code load}, {@code queries},
     *     {@code parse}, {@code patterns} or {@code files}, or {@code all}
     */
    public static void main(String[] args) throws Exception {
        long events = args.length > 0 ? Long.parseLong(args[0]) : EVENTS;
        Path work = Files.createTempDirectory("quarry-benchmarks");
        try {
            Trail trail = Trail.generate(work.resolve("trail"), events);
            Path lake = work.resolve("lake");
            Report report = new Report(System.out);
            Launcher.prepare(work);
            if (isAsked("load", args)) {
                LoadComparison.run(trail, lake, work, report);
            } else {
                LoadComparison.load(trail, lake, work);
            }
            if (isAsked("queries", args)) {
                QueryComparison.run(lake, report);
            }
            if (isAsked("parse", args)) {
                ParseComparison.run(lake, report);
            }
            if (isAsked("patterns", args)) {
                PatternComparison.run(report);
            }
            if (isAsked("files", args)) {
                FilesComparison.run(trail, work, report);
            }
            List<String> missed = report.missed();
            if (!missed.isEmpty()) {
                System.err.println(missed.size() + " goals missed: " + String.join("; ", missed));
            }
        } finally {
            delete(work);
        }
    }

    private static boolean isAsked(String part, String[] args) {
        return args.length < 2 || args[1].equals("all") || args[1].equals(part);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
