package dev.quarry.pattern.suggest;

import dev.quarry.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Widens a proposed pattern as far as other lines of the log ask for it. */
final class Fit {
    /** Most lines that are looked at, spread over all. */
    private static final int MOST_LINES = 2_000;

    private final List<String> lines;
    private final Predicate<Pattern> reproduces;
    private List<Piece> pieces;
    private int matched;

    /**
     * A search for a wider pattern.
     *
     * @param reproduces whether a pattern still reads the examples as marked
     */
    Fit(List<Piece> pieces, List<String> others, Predicate<Pattern> reproduces) {
        this.pieces = pieces;
        this.reproduces = reproduces;
        int step = Math.max(1, others.size() / MOST_LINES);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < others.size(); i += step) {
            some.add(others.get(i));
        }
        this.lines = some;
        this.matched = count(Pattern.compile(Piece.render(pieces)));
    }

    List<Piece> widened() {
        values();
        boolean better = true;
        while (better && matched < lines.size()) {
            better = false;
            for (int i = 0; i < pieces.size() && matched < lines.size(); i++) {
                for (Piece wider : wider(i)) {
                    better |= accept(replaced(i, wider), 1);
                }
            }
        }
        return pieces;
    }

    /** Numbers, addresses and times vary together: all become matchers, then those that never vary are text again. */
    private void values() {
        List<Piece> free = new ArrayList<>(pieces);
        for (int i = 0; i < free.size(); i++) {
            if (pieces.get(i) instanceof Piece.Fixed fixed && fixed.mayVary() && hasDigit(fixed.text())) {
                free.set(i, Gap.free(List.of(fixed.text()), next(i)));
            }
        }
        List<Piece> before = pieces;
        if (accept(free, 1)) {
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i) instanceof Piece.Fixed fixed) {
                    accept(replaced(i, fixed), 0);
                }
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What may stand instead of a piece, the narrowest first. */
    private List<Piece> wider(int i) {
        return switch (pieces.get(i)) {
            case Piece.Fixed fixed
            when fixed.mayVary() ->
                List.of(Gap.free(List.of(fixed.text()), next(i)), new Piece.Free("LD", fixed.text()));
            case Piece.Fixed fixed -> List.of();
            case Piece.Free free when free.matcher().equals("LD") -> List.of(new Piece.Free("LD*", free.text()));
            case Piece.Free free -> List.of(new Piece.Free("LD", free.text()));
            case Piece.Named named -> {
                List<Piece> ways = new ArrayList<>();
                if (Matchers.isTyped(named.matcher()) && !named.orDash()) {
                    ways.add(named.with(named.matcher(), true));
                }
                Matchers.fitting(named.texts(), named.next()).stream()
                        .dropWhile(matcher -> !matcher.equals(named.matcher()))
                        .skip(1)
                        .forEach(matcher -> ways.add(named.with(matcher, false)));
                yield ways;
            }
        };
    }

    private String next(int i) {
        return i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Fixed fixed ? fixed.text() : "";
    }

    private List<Piece> replaced(int i, Piece by) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(i, by);
        return changed;
    }

    private boolean accept(List<Piece> changed, int gain) {
        Pattern pattern = Pattern.compile(Piece.render(changed));
        int count = count(pattern);
        boolean accepted = count >= matched + gain && reproduces.test(pattern);
        if (accepted) {
            pieces = changed;
            matched = count;
        }
        return accepted;
    }

    private int count(Pattern pattern) {
        return (int)
                lines.stream().filter(line -> pattern.match(line).isPresent()).count();
    }
}
