package dev.quarry.pattern.suggest;

import java.util.List;

/** A part of a proposed pattern. */
sealed interface Piece {
    /**
     * Text that stands there in every line.
     *
     * @param mayVary whether other lines may have another word there
     */
    record Fixed(String text, boolean mayVary) implements Piece {}

    /**
     * Text that nobody asked for and that differs from line to line.
     *
     * @param text what the first example has there
     */
    record Free(String matcher, String text) implements Piece {}

    /**
     * What was marked.
     *
     * @param texts what the examples have there
     * @param next what follows in the first of them
     * @param orDash whether a dash may stand there instead: the sign of many logs for nothing
     */
    record Named(String matcher, String name, List<String> texts, String next, boolean orDash) implements Piece {
        Named with(String wider, boolean dash) {
            return new Named(wider, name, texts, next, dash);
        }
    }

    /** Pieces as a pattern; neighbouring texts are one literal. */
    static String render(List<Piece> pieces) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Fixed fixed) {
                literal.append(fixed.text());
                continue;
            }
            flush(literal, pattern);
            switch (piece) {
                case Free free -> pattern.append(free.matcher());
                case Named named -> {
                    String written = named.matcher() + ":" + Literals.name(named.name());
                    pattern.append(named.orDash() ? "('-' | " + written + ")" : written);
                }
                case Fixed fixed -> throw new IllegalStateException("text is collected above: " + fixed);
            }
            pattern.append(' ');
        }
        flush(literal, pattern);
        return pattern.toString().strip();
    }

    private static void flush(StringBuilder literal, StringBuilder pattern) {
        if (!literal.isEmpty()) {
            pattern.append(Literals.quote(literal.toString())).append(' ');
            literal.setLength(0);
        }
    }
}
