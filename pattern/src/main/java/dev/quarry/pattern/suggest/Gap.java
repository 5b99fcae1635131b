package dev.quarry.pattern.suggest;

import java.util.ArrayList;
import java.util.List;

/** What stands between two marks, one text for each example. */
final class Gap {
    private static final String SEPARATORS = " \t\"'[](){}<>,;=|";

    private Gap() {}

    /**
     * What the texts share, and matchers for what differs.
     *
     * @param first whether nothing stands before it
     */
    static List<Piece> pieces(List<String> texts, boolean first) {
        List<List<String>> rows = texts.stream().map(Gap::words).toList();
        return aligned(rows) ? byWord(rows, first) : byEnds(texts);
    }

    /** Words and the separators between them; a time is a word with its blanks. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = isSeparator(text.charAt(at)) ? at + 1 : endOfWord(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static int endOfWord(String text, int at) {
        int time = Matchers.endOfTime(text, at);
        int end = Math.max(at + 1, time);
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isWord(String text) {
        return !isSeparator(text.charAt(0));
    }

    private static boolean aligned(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        for (List<String> row : rows) {
            if (row.size() != first.size()) {
                return false;
            }
            for (int i = 0; i < row.size(); i++) {
                boolean fits =
                        isWord(first.get(i)) ? isWord(row.get(i)) : first.get(i).equals(row.get(i));
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Piece> byWord(List<List<String>> rows, boolean first) {
        List<Piece> pieces = new ArrayList<>();
        int size = rows.getFirst().size();
        for (int i = 0; i < size; i++) {
            int column = i;
            List<String> texts = rows.stream().map(row -> row.get(column)).toList();
            String text = texts.getFirst();
            // A word that touches a mark is what ends the mark.
            boolean touches = (i == 0 && !first) || i == size - 1;
            if (texts.stream().allMatch(text::equals)) {
                pieces.add(new Piece.Fixed(text, isWord(text) && !touches));
            } else {
                String next = i + 1 < size ? rows.getFirst().get(i + 1) : "";
                pieces.add(free(texts, next));
            }
        }
        return pieces;
    }

    static Piece.Free free(List<String> texts, String next) {
        return new Piece.Free(Matchers.typed(texts, next).orElse("LD"), texts.getFirst());
    }

    /** What all texts share at both ends, with LD for what differs between. */
    private static List<Piece> byEnds(List<String> texts) {
        String first = texts.getFirst();
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        int prefix = shortest;
        int suffix = shortest;
        for (String text : texts) {
            prefix = Math.min(prefix, Literals.commonPrefix(first, text));
            suffix = Math.min(suffix, Literals.commonSuffix(first, text));
        }
        suffix = Math.min(suffix, shortest - prefix);
        List<Piece> pieces = new ArrayList<>();
        if (prefix > 0) {
            pieces.add(new Piece.Fixed(first.substring(0, prefix), false));
        }
        pieces.add(new Piece.Free("LD*", first.substring(prefix, first.length() - suffix)));
        if (suffix > 0) {
            pieces.add(new Piece.Fixed(first.substring(first.length() - suffix), false));
        }
        return pieces;
    }
}
