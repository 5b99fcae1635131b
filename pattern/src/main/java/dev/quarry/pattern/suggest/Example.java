package dev.quarry.pattern.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * A line with the parts that are wanted of it.
 *
 * @param marks in the order of the line, none overlapping
 */
public record Example(String line, List<Mark> marks) {
    /**
     * A wanted part.
     *
     * @param name of the export
     * @param start first unit in the line
     * @param end after the last
     */
    public record Mark(String name, int start, int end) {}

    /**
     * Reads a line in which {@code {{name:text}}} marks a part: {@code user={{user:bob}} from {{ip:192.0.2.1}}}.
     *
     * @throws IllegalArgumentException where a mark is not closed or has no name
     */
    public static Example parse(String marked) {
        StringBuilder line = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf("{{"); open >= 0; open = marked.indexOf("{{", at)) {
            int colon = marked.indexOf(':', open);
            int close = marked.indexOf("}}", open);
            if (close < 0 || colon < 0 || colon > close || colon == open + 2) {
                throw new IllegalArgumentException("At " + open + ", a mark is written {{name:text}}");
            }
            line.append(marked, at, open);
            int start = line.length();
            line.append(marked, colon + 1, close);
            marks.add(new Mark(marked.substring(open + 2, colon), start, line.length()));
            at = close + 2;
        }
        return new Example(line.append(marked, at, marked.length()).toString(), marks);
    }

    String text(int mark) {
        return line.substring(marks.get(mark).start(), marks.get(mark).end());
    }

    /** The text before a mark, back to the mark before it; after the last mark nothing. */
    String gap(int mark) {
        int from = mark == 0 ? 0 : marks.get(mark - 1).end();
        return line.substring(from, marks.get(mark).start());
    }
}
