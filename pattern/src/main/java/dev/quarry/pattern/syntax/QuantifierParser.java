package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;
import java.util.Optional;

/** Reads {@code *}, {@code +}, {@code {n}}, {@code {n,}}, {@code {,m}} and {@code {n,m}}. */
final class QuantifierParser {
    private final Cursor in;

    QuantifierParser(Cursor in) {
        this.in = in;
    }

    Optional<Quantifier> quantifier() {
        if (in.accept('*')) {
            return Optional.of(new Quantifier(0, Quantifier.UNBOUNDED, Quantifier.Form.STAR));
        }
        if (in.accept('+')) {
            return Optional.of(new Quantifier(1, Quantifier.UNBOUNDED, Quantifier.Form.PLUS));
        }
        in.skipBlank();
        int start = in.at;
        return in.accept('{') ? Optional.of(counts(start)) : Optional.empty();
    }

    private Quantifier counts(int start) {
        int min = count();
        int max = min;
        if (in.accept(',')) {
            int bound = count();
            if (min < 0 && bound < 0) {
                throw new PatternException("The quantifier is empty; write {1,3}", start, in.at);
            }
            min = Math.max(min, 0);
            max = bound >= 0 ? bound : Math.max(min, Quantifier.UNBOUNDED);
        }
        in.expect('}', "after the quantifier");
        if (min < 0) {
            throw new PatternException("The quantifier is empty; write {1,3}", start, in.at);
        }
        if (min > max) {
            throw new PatternException(
                    "The quantifier's minimum " + min + " is above its maximum " + max, start, in.at);
        }
        return new Quantifier(min, max, Quantifier.Form.COUNT);
    }

    /** A count, or -1 where none is written. */
    private int count() {
        in.skipBlank();
        int start = in.at;
        while (Cursor.isDigit(in.here())) {
            in.at++;
        }
        if (in.at == start) {
            return -1;
        }
        if (in.at - start > 9) {
            throw new PatternException("The count is too large", start, in.at);
        }
        return Integer.parseInt(in.text, start, in.at, 10);
    }
}
