package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds what the author of a query probably meant by a name that does not exist. */
public final class NearNames {
    /** Longer names are not compared: nobody mistypes them by a letter, and the cost grows with the square. */
    private static final int LONGEST = 100;

    private NearNames() {}

    /** The nearest of the known names, if one is near: at most a third of its letters differ. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(it -> Math.abs(it.length() - wanted.length()) <= allowed(wanted))
                .map(it -> new Candidate(it, distance(wanted, it.toLowerCase(Locale.ROOT))))
                .filter(it -> it.distance() <= allowed(wanted))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /**
     * The error for a name that does not exist, which is its only argument.
     *
     * @param format the message with the name as {@code %1$s}
     * @param near what the author probably meant
     * @param written how that is written in a query
     */
    static Diagnostic unknown(
            String type, Span span, String format, String name, Optional<String> near, UnaryOperator<String> written) {
        return near.map(it -> Diagnostic.error(
                                type, span, format + " Did you mean `" + it.replace("%", "%%") + "`?", name)
                        .withFix("Change to " + it, written.apply(it)))
                .orElseGet(() -> Diagnostic.error(type, span, format, name));
    }

    private static int allowed(String name) {
        return Math.min(name.length() - 1, Math.max(1, name.length() / 3));
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }
        return previous[b.length()];
    }
}
