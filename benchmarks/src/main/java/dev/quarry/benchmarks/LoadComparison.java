package dev.quarry.benchmarks;

import dev.quarry.lake.Lake;
import dev.quarry.lake.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loading a trail into a lake, against DuckDB's own JSON reader writing Parquet. */
final class LoadComparison {
    private LoadComparison() {}

    static void run(Trail trail, Path lake, Path work, Report report) throws Exception {
        Launcher.Run load = load(trail, lake, work);
        double seconds = load.seconds();
        double peak = load.peakBytes();
        double theirs = Timing.once(() -> copy(asTable(lake), trail, work.resolve("table.parquet")));
        report.line(
                "load " + trail.events() + " events, against read_json to the same columns, sorted",
                Report.seconds(seconds),
                Report.seconds(theirs),
                Report.times(theirs / seconds) + " times as fast",
                "at least 4 times",
                theirs / seconds >= 4);
        double bare = Timing.once(
                () -> copy("SELECT unnest(Records) AS content FROM %s", trail, work.resolve("text.parquet")));
        report.note(
                "for comparison: read_json to one column of text, unsorted",
                Report.seconds(seconds),
                Report.seconds(bare),
                Report.times(bare / seconds) + " times as fast");
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

    /** In a process of its own. */
    static Launcher.Run load(Trail trail, Path lake, Path work) throws Exception {
        Launcher.Run load = Launcher.run(
                work, "load", trail.folder().toString(), "--bucket", Trail.BUCKET, "--lake", lake.toString());
        long events = records(lake);
        if (events != trail.events()) {
            throw new IllegalStateException("loaded " + events + " of " + trail.events() + " events");
        }
        return load;
    }

    private static long records(Path folder) {
        try (Lake lake = Lake.open(folder)) {
            return Segments.of(lake).records();
        }
    }

    /** What a segment holds, taken from the text by DuckDB: the columns of the CloudTrail layout, by time. */
    private static String asTable(Path folder) {
        try (Lake lake = Lake.open(folder)) {
            String columns = Segments.of(lake).layout().columns().stream()
                    .flatMap(column -> column.role() instanceof Layout.Role.ContentPath path
                            ? Stream.of(extraction(path, column.type()) + " AS " + column.name())
                            : Stream.of())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return "SELECT epoch_ns((content->>'$.eventTime')::TIMESTAMP) AS timestamp, content, " + columns
                    + " FROM (SELECT unnest(Records) AS content FROM %s) ORDER BY timestamp";
        }
    }

    private static String extraction(Layout.Role.ContentPath path, Layout.ColumnType type) {
        String arrow = type == Layout.ColumnType.JSON ? "->" : "->>";
        return "(content" + arrow + "'$." + String.join(".", path.path()) + "')::" + type.sql();
    }

    private static void copy(String query, Trail trail, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String files = "read_json('" + trail.folder() + "/**/*.json.gz', columns = {Records: 'JSON[]'})";
            statement.execute("COPY (" + query.formatted(files) + ") TO '" + target
                    + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 120000)");
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
