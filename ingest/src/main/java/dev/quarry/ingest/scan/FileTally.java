package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.ProblemSink;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.lake.Problem;
import java.util.ArrayList;
import java.util.List;

/** Counts during a pass over a file. */
final class FileTally implements ProblemSink {
    private final int keptProblems;
    private long cloudTrail;
    private long oddCloudTrail;
    private long json;
    private long text;
    private final List<Problem> problems = new ArrayList<>();
    private long problemCount;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private String part = "";
    private boolean broken;
    long bytes;

    FileTally(int keptProblems) {
        this.keptProblems = keptProblems;
    }

    void count(RecordView view) {
        switch (view.kind()) {
            case CLOUDTRAIL -> cloudTrail++;
            case ODD_CLOUDTRAIL -> oddCloudTrail++;
            case JSON -> json++;
            case TEXT -> text++;
        }
        first = Math.min(first, view.timestamp());
        last = Math.max(last, view.timestamp());
    }

    /** Names the entry of an archive that the next problems are in. */
    void part(String name) {
        part = name.isEmpty() ? "" : " (in " + name + ")";
    }

    @Override
    public void problem(long offset, String reason) {
        problemCount++;
        if (problems.size() < keptProblems) {
            problems.add(new Problem(offset, reason + part));
        }
    }

    void broken(long offset, String reason) {
        problem(offset, reason);
        broken = true;
    }

    FileFacts facts(boolean present) {
        return new FileFacts(
                cloudTrail, oddCloudTrail, json, text, bytes, first, last, problems, problemCount, broken, present);
    }
}
