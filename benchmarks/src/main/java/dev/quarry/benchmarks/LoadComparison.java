package dev.quarry.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Loading a trail into a lake, against DuckDB's own JSON reader writing Parquet. */
final class LoadComparison {
    private static final String HEAP = "-Xmx768m";

    private LoadComparison() {}

    static void run(Trail trail, Path lake, Path work, Report report) throws Exception {
        String[] child = loadInChild(trail, lake);
        double seconds = Double.parseDouble(child[0]);
        long events = Long.parseLong(child[1]);
        if (events != trail.events()) {
            throw new IllegalStateException("loaded " + events + " of " + trail.events() + " events");
        }
        double peak = Double.parseDouble(child[2]);
        double theirs = Timing.once(() -> readJson(trail, work.resolve("read_json.parquet")));
        report.line(
                "load " + trail.events() + " events, against read_json to Parquet",
                Report.seconds(seconds),
                Report.seconds(theirs),
                Report.times(theirs / seconds) + " times as fast",
                "at least 4 times",
                theirs / seconds >= 4);
        report.line(
                "load, raw JSON per second (whole process, start included)",
                Report.megabytesPerSecond((double) trail.rawBytes(), seconds),
                Report.megabytesPerSecond((double) trail.rawBytes(), theirs),
                "",
                "at least 80 MB/s",
                trail.rawBytes() / 1e6 / seconds >= 80);
        report.line(
                "load, peak memory of the process",
                String.format(Locale.ROOT, "%.2f GB", peak / 1e9),
                "",
                "",
                "under 1.5 GB",
                peak > 0 && peak < 1.5e9);
        double stored = sizeOf(lake.resolve("buckets"));
        report.line(
                "segments, against the raw JSON",
                String.format(Locale.ROOT, "%.1f MB", stored / 1e6),
                String.format(Locale.ROOT, "%.1f MB", trail.rawBytes() / 1e6),
                Report.times(stored / trail.rawBytes()),
                "at most 0.25",
                stored / trail.rawBytes() <= 0.25);
    }

    private static String[] loadInChild(Trail trail, Path lake) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadChild.class.getName(),
                        trail.folder().toString(),
                        lake.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the load failed: " + output);
        }
        return output.strip().split(" ");
    }

    /** The cheapest thing DuckDB's reader can do: each event as JSON text, no column of its own. */
    private static void readJson(Trail trail, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT unnest(Records) AS event FROM read_json('" + trail.folder()
                    + "/**/*.json.gz', columns = {Records: 'JSON[]'})) TO '" + target
                    + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
