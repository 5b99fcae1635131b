package dev.quarry.cli;

import dev.quarry.cli.output.VisibleText;
import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Outcome;
import dev.quarry.lake.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what became of the files of a load. */
final class LoadSummary {
    /** What a folder is searched for. */
    static final String LOG_FILES = ".json, .ndjson, .jsonl, .log, .txt, also as .gz, and .zip";

    /** Problems shown per file; {@code quarry status} lists more. */
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final boolean verbose;

    LoadSummary(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** Whether some file could not be read, or none was there to be read. */
    static boolean hasFailures(LoadReport report) {
        return anyFailed(report.files()) || report.files().stream().allMatch(file -> file.outcome() == Outcome.SKIPPED);
    }

    /** Whether some file could not be read to its end. */
    static boolean anyFailed(List<FileReport> files) {
        return files.stream().anyMatch(file -> file.outcome() == Outcome.FAILED);
    }

    /** Tells of the load of some files and folders. */
    void print(LoadReport report, List<Path> paths, String bucket, double seconds) {
        problems(report.files());
        if (report.files().isEmpty()) {
            terminal.say(report.cancelled() ? "Cancelled: nothing was added" : "quarry: " + nothingIn(paths));
            return;
        }
        long bytes = report.files().stream()
                .filter(file -> file.outcome() != Outcome.ALREADY_LOADED)
                .mapToLong(FileReport::bytes)
                .sum();
        String counts = Arrays.stream(Outcome.values())
                .map(outcome -> count(report, outcome))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        terminal.say(String.format(
                Locale.ROOT,
                "%s%s added to bucket %s from %s (%s): %s raw in %.1f s",
                report.cancelled() ? "Cancelled: " : "",
                Sizes.count(report.events(), "event"),
                bucket,
                Sizes.count(report.files().size(), "file"),
                counts,
                Sizes.bytes(bytes),
                seconds));
    }

    /** Lists files with problems. Folders have much besides logs: what was left out is summed up, a line for each reason. */
    void problems(List<FileReport> files) {
        Map<String, List<FileReport>> skipped = new LinkedHashMap<>();
        for (FileReport file : files) {
            if (file.outcome() == Outcome.SKIPPED && !verbose) {
                String reason = file.problems().isEmpty()
                        ? ""
                        : file.problems().getFirst().toString();
                skipped.computeIfAbsent(reason, r -> new ArrayList<>()).add(file);
            } else if (verbose || file.problemCount() > 0 || file.outcome() == Outcome.FAILED) {
                print(file);
            }
        }
        skipped.forEach((reason, some) -> {
            String first = VisibleText.of(some.getFirst().path().toString());
            terminal.say(
                    some.size() == 1
                            ? first + ": skipped: " + reason
                            : Sizes.count(some.size(), "file") + " skipped, such as " + first + ": " + reason
                                    + "; -v lists all");
        });
    }

    static String nothingIn(List<Path> paths) {
        String names =
                paths.stream().map(path -> VisibleText.of(path.toString())).collect(Collectors.joining(", "));
        return "there are no files in " + names + "; looked for " + LOG_FILES + " there and in the folders below";
    }

    private static String count(LoadReport report, Outcome outcome) {
        long count = report.files().stream()
                .filter(file -> file.outcome() == outcome)
                .count();
        return count == 0 ? "" : String.format(Locale.ROOT, "%,d %s", count, words(outcome));
    }

    private void print(FileReport file) {
        if (file.outcome() == Outcome.SKIPPED) {
            file.problems()
                    .forEach(reason -> terminal.say(VisibleText.of(file.path().toString()) + ": skipped: " + reason));
            return;
        }
        terminal.say(VisibleText.of(file.path().toString()) + ": " + words(file.outcome())
                + (file.events() > 0 ? ", " + Sizes.count(file.events(), "event") : "")
                + (file.problemCount() > 0 ? ", " + Sizes.count(file.problemCount(), "problem") : ""));
        file.problems().stream()
                .limit(SHOWN)
                .map(Problem::toString)
                .forEach(problem -> terminal.say("  " + VisibleText.of(problem)));
        if (file.problemCount() > SHOWN) {
            terminal.say("  … and " + (file.problemCount() - SHOWN) + " more");
        }
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
