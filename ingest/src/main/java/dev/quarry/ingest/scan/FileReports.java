package dev.quarry.ingest.scan;

import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.Format;
import dev.quarry.ingest.Outcome;
import dev.quarry.ingest.source.Found;
import dev.quarry.ingest.source.SourceFile;
import dev.quarry.lake.Problem;
import java.util.List;

/** Facts in the words of a report. */
public final class FileReports {
    private FileReports() {}

    /** Of a file that was read. */
    public static FileReport of(SourceFile file, FileFacts facts) {
        return of(file, facts, outcome(facts));
    }

    /** Of a file of which some records were left out: that none are left says nothing. */
    public static FileReport ofPart(SourceFile file, FileFacts facts) {
        return of(file, facts, facts.broken() ? Outcome.FAILED : Outcome.LOADED);
    }

    private static FileReport of(SourceFile file, FileFacts facts, Outcome outcome) {
        return new FileReport(
                file.path(),
                file.name(),
                format(facts),
                outcome,
                facts.records(),
                facts.bytes(),
                facts.problems(),
                facts.problemCount());
    }

    /** Of something that was not read. */
    public static FileReport of(Found found) {
        return switch (found) {
            case Found.Log readable ->
                new FileReport(
                        readable.file().path(), readable.file().name(), Format.NONE, Outcome.EMPTY, 0, 0, List.of(), 0);
            case Found.Skipped skipped -> of(skipped.path(), skipped.name(), Outcome.SKIPPED, skipped.reason());
            case Found.Unreadable unreadable ->
                of(unreadable.path(), unreadable.name(), Outcome.FAILED, unreadable.reason());
        };
    }

    private static FileReport of(java.nio.file.Path path, String name, Outcome outcome, String reason) {
        return new FileReport(path, name, Format.NONE, outcome, 0, 0, List.of(new Problem(-1, reason)), 1);
    }

    private static Outcome outcome(FileFacts facts) {
        if (facts.present()) {
            return Outcome.ALREADY_LOADED;
        }
        boolean nothingButProblems = facts.records() == 0 && facts.problemCount() > 0;
        if (facts.broken() || nothingButProblems) {
            return Outcome.FAILED;
        }
        return facts.records() == 0 ? Outcome.EMPTY : Outcome.LOADED;
    }

    private static Format format(FileFacts facts) {
        boolean events = facts.cloudTrail() + facts.oddCloudTrail() > 0;
        if (facts.text() > 0) {
            return Format.TEXT;
        }
        if (facts.json() > 0) {
            return events ? Format.MIXED : Format.JSON;
        }
        return events ? Format.CLOUDTRAIL : Format.NONE;
    }
}
