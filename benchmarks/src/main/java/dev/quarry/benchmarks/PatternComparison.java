package dev.quarry.benchmarks;

import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.library.PatternLibrary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ready patterns over log lines on one core, against {@code java.util.regex} with named groups and the same typed
 * conversion, written by hand.
 */
final class PatternComparison {
    private static final int ROUNDS = 50;
    private static final double MEGABYTES_PER_SECOND = 150;

    private PatternComparison() {}

    static void run(Report report) throws Exception {
        compare(report, "web/apache-access", LogLines.apache(), RegexLines::apache);
        compare(report, "aws/vpc-flow-default", LogLines.flows(), RegexLines::flow);
    }

    private static void compare(Report report, String name, List<String> lines, Function<String, Optional<?>> regex)
            throws Exception {
        Pattern pattern = Pattern.compile(PatternLibrary.get(name).orElseThrow().text());
        long ours = lines.stream().filter(l -> pattern.match(l).isPresent()).count();
        long theirs = lines.stream().filter(l -> regex.apply(l).isPresent()).count();
        if (ours < lines.size() * 0.999 || theirs < lines.size() * 0.99) {
            throw new IllegalStateException(
                    name + " matches " + ours + " of " + lines.size() + " lines, by hand " + theirs);
        }
        double bytes = lines.stream().mapToLong(l -> l.length() + 1L).sum();
        // A round of the expression takes several times as long; both are medians of one pass over the lines.
        Timing.Pair times =
                Timing.inTurn(ROUNDS / 2, ROUNDS, () -> pass(lines, pattern::match), () -> pass(lines, regex));
        double ratio = times.ours() / times.theirs();
        double rate = bytes / 1e6 / times.ours();
        report.line(
                "pattern " + name + ", " + lines.size() + " lines, against java.util.regex",
                Report.megabytesPerSecond(bytes, times.ours()),
                Report.megabytesPerSecond(bytes, times.theirs()),
                Report.times(ratio),
                "at most 1 and at least 150 MB/s",
                ratio <= 1 && rate >= MEGABYTES_PER_SECOND);
    }

    private static void pass(List<String> lines, Function<String, ? extends Optional<?>> match) {
        long matched = 0;
        for (String line : lines) {
            matched += match.apply(line).isPresent() ? 1 : 0;
        }
        // Results are counted, so that nothing is optimised away.
        if (matched == 0) {
            throw new IllegalStateException("no line matches");
        }
    }
}
