package dev.quarry.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run prints, as Markdown. */
final class Report {
    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
        out.println("| what | Quarry | instead | ratio | goal | |");
        out.println("|---|---:|---:|---:|---|---|");
    }

    /**
     * One line.
     *
     * @param met whether the goal is met
     */
    void line(String what, String ours, String theirs, String ratio, String goal, boolean met) {
        out.println("| "
                + String.join(" | ", what.replace("|", "\\|"), ours, theirs, ratio, goal, met ? "met" : "**missed**")
                + " |");
        if (!met) {
            missed.add(what);
        }
    }

    /** One line without a goal. */
    void note(String what, String ours, String theirs, String ratio) {
        out.println("| " + String.join(" | ", what.replace("|", "\\|"), ours, theirs, ratio, "", "") + " |");
    }

    List<String> missed() {
        return missed;
    }

    static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", seconds * 1e3);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String megabytesPerSecond(double bytes, double seconds) {
        return String.format(Locale.ROOT, "%.0f MB/s", bytes / 1e6 / seconds);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
