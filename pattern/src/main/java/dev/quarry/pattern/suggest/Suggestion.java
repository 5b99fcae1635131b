package dev.quarry.pattern.suggest;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposed pattern.
 *
 * @param pattern its text
 * @param reproduced how many of the examples it reads with exactly the marked parts
 * @param matched how many of the other lines it matches
 * @param lines number of other lines
 */
public record Suggestion(String pattern, int reproduced, int matched, int lines) {
    /**
     * Proposes a pattern.
     *
     * @param examples at least one, all with the same names in the same order
     * @param others lines on which to try it
     * @throws IllegalArgumentException where the examples do not fit together
     */
    public static Suggestion of(List<Example> examples, List<String> others) {
        check(examples);
        List<Piece> pieces = pieces(examples);
        if (!others.isEmpty()) {
            pieces = new Fit(pieces, others, pattern -> examples.stream().allMatch(e -> reproduces(pattern, e)))
                    .widened();
        }
        return tried(Piece.render(pieces), examples, others);
    }

    private static List<Piece> pieces(List<Example> examples) {
        Example first = examples.getFirst();
        List<Piece> pieces = new ArrayList<>();
        int marks = first.marks().size();
        for (int i = 0; i < marks; i++) {
            int mark = i;
            pieces.addAll(Gap.pieces(examples.stream().map(e -> e.gap(mark)).toList(), i == 0));
            List<String> texts = examples.stream().map(e -> e.text(mark)).toList();
            String next = i + 1 < marks ? first.gap(i + 1) : rest(first);
            String name = first.marks().get(i).name();
            pieces.add(new Piece.Named(Matchers.narrowest(texts, next), name, texts, next, false));
        }
        if (!rest(first).isEmpty()) {
            pieces.add(new Piece.Fixed(rest(first).substring(0, 1), false));
        }
        return pieces;
    }

    /** A pattern as it is, with what it makes of examples and other lines. */
    public static Suggestion tried(String text, List<Example> examples, List<String> others) {
        Pattern compiled = Pattern.compile(text);
        int reproduced =
                (int) examples.stream().filter(e -> reproduces(compiled, e)).count();
        int matched = (int)
                others.stream().filter(line -> compiled.match(line).isPresent()).count();
        return new Suggestion(text, reproduced, matched, others.size());
    }

    private static void check(List<Example> examples) {
        if (examples.isEmpty() || examples.getFirst().marks().isEmpty()) {
            throw new IllegalArgumentException("Mark at least one part of at least one line");
        }
        List<String> names = names(examples.getFirst());
        for (Example example : examples) {
            if (!names(example).equals(names)) {
                throw new IllegalArgumentException("Every line needs the same names in the same order: " + names);
            }
            int at = 0;
            for (Example.Mark mark : example.marks()) {
                if (mark.start() < at
                        || mark.end() <= mark.start()
                        || mark.end() > example.line().length()) {
                    throw new IllegalArgumentException(
                            "The mark '" + mark.name() + "' is empty, overlaps or is out of place");
                }
                at = mark.end();
            }
        }
    }

    private static List<String> names(Example example) {
        return example.marks().stream().map(Example.Mark::name).toList();
    }

    private static String rest(Example example) {
        return example.line().substring(example.marks().getLast().end());
    }

    private static boolean reproduces(Pattern pattern, Example example) {
        List<Explanation.Span> wanted = new ArrayList<>();
        example.marks().forEach(m -> wanted.add(new Explanation.Span(m.name(), m.start(), m.end())));
        return pattern.explain(example.line()).spans().equals(wanted);
    }
}
