package dev.quarry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The detections straight over the files, each in a process of its own, against {@code zcat | jq}. */
final class FilesComparison {
    private static final int RUNS = 3;

    private FilesComparison() {}

    static void run(Trail trail, Path work, Report report) throws Exception {
        if (!hasJq()) {
            report.line(
                    "queries over the files, against zcat | jq",
                    "",
                    "jq is not installed",
                    "",
                    "at least 10 times",
                    false);
            return;
        }
        for (Detection query : Detection.ALL) {
            // Theirs takes so long that the machine may be another one afterwards: ours is timed on both sides of it.
            double before = Timing.median(1, RUNS, () -> overFiles(trail, query, work));
            double theirs = Timing.once(() -> jq(trail, query, work));
            double after = Timing.median(1, RUNS, () -> overFiles(trail, query, work));
            double ours = (before + after) / 2;
            report.line(
                    "query " + query.number() + " over the files (whole process, cold), against zcat | jq",
                    Report.seconds(ours),
                    Report.seconds(theirs),
                    Report.times(theirs / ours) + " times as fast",
                    "at least 10 times",
                    theirs / ours >= 10);
        }
    }

    private static void overFiles(Trail trail, Detection query, Path work) throws IOException, InterruptedException {
        Launcher.run(
                work,
                "query",
                "--bucket=" + Trail.BUCKET,
                "--from=" + trail.folder(),
                "--timeframe=all",
                "--format=ndjson",
                query.dql());
        if (Files.size(work.resolve("quarry.out")) == 0) {
            throw new IllegalStateException("query " + query.number() + " found nothing in the files");
        }
    }

    private static void jq(Trail trail, Detection query, Path work) throws IOException, InterruptedException {
        String command = "find \"$0\" -name '*.json.gz' -exec zcat {} + | jq -c \"$1\"";
        Process process = new ProcessBuilder("sh", "-c", command, trail.folder().toString(), query.jq())
                .redirectOutput(work.resolve("jq.out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jq failed");
        }
    }

    private static boolean hasJq() throws InterruptedException {
        try {
            return new ProcessBuilder("jq", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
