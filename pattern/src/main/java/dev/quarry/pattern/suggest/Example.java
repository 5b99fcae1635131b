package dev.quarry.pattern.suggest;

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

    String text(int mark) {
        return line.substring(marks.get(mark).start(), marks.get(mark).end());
    }

    /** The text before a mark, back to the mark before it; after the last mark nothing. */
    String gap(int mark) {
        int from = mark == 0 ? 0 : marks.get(mark - 1).end();
        return line.substring(from, marks.get(mark).start());
    }
}
